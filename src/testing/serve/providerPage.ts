// The page of a pretended provider: who do you want to be? Each link goes back to where the person came from.
import { htmlHeaders, type WireResponse } from '../http/wire.ts'
import { escapeHtml } from '../messages/wikitext.ts'
import type { FakeProvider } from '../options.ts'
import { returnAddress, type ProviderOutcome } from '../providers/returnAddress.ts'
import type { WikiState } from '../state/wikiState.ts'

export function providerPage(wiki: WikiState, provider: FakeProvider, url: URL): WireResponse {
  if (!URL.canParse(url.searchParams.get('redirect_uri') ?? '')) {
    return { status: 400, headers: htmlHeaders, body: 'There is no address to go back to.\n' }
  }
  const link = (label: string, outcome: ProviderOutcome): string => {
    const href = escapeHtml(returnAddress(url.href, outcome, provider.returnPrefix))
    return `<li><a href="${href}">${escapeHtml(label)}</a></li>`
  }
  const items = [
    ...knownPeople(wiki, provider).map((person) => link(`I am ${person}`, { person })),
    link('I am somebody new to the wiki', { person: 'newcomer' }),
    link('I would rather not', { error: 'access_denied' }),
  ]
  const title = escapeHtml(provider.label)
  const head = `<!DOCTYPE html>\n<html lang="en">\n<meta name="viewport" content="width=device-width">\n`
  const body = `${head}<title>${title}</title>\n<h1>${title}</h1>\n<ul>${items.join('')}</ul>\n`
  return { status: 200, headers: htmlHeaders, body }
}

function knownPeople({ accounts }: WikiState, { id }: FakeProvider): readonly string[] {
  return accounts.names().flatMap((name) => accounts.find(name)?.linked.get(id) ?? [])
}
