// How a redirect names the identity provider, by what wikis send of it.
import { expect, it } from 'vitest'
import { providerName } from '../../src/hooks/texts/providerName.ts'
import { englishMessages, createTranslate } from '../../src/messages/index.ts'
import { step } from '../flow/requests.ts'
import type { AuthRequest, WikiMessage } from '../../src/protocol/index.ts'

const translate = createTranslate(englishMessages)
const text = (words: string): WikiMessage => ({ kind: 'text', text: words })
const html = (markup: string): WikiMessage => ({ kind: 'html', html: markup })

function nameOf(label: WikiMessage | undefined, ...providers: readonly (WikiMessage | undefined)[]): string {
  const requests = providers.map((provider): AuthRequest => ({ id: 'x', kind: 'x', metadata: {}, required: 'optional', provider, account: undefined, fields: [] }))
  return providerName({ from: step('begin', ...requests), label, host: 'idp.example' }, translate)
}

it.each([
  ['the name of the provider that is on the button', nameOf(text('Log in with Harbour ID'), text('Beacon ID'), text('Harbour ID')), 'Harbour ID (idp.example)'],
  ['the same in markup', nameOf(html('Log in with <b>Harbour&nbsp;ID</b>'), html('<i>Harbour&nbsp;ID</i>')), 'Harbour\u00a0ID (idp.example)'],
  ['the button, if the wiki names a class', nameOf(text('Log in with Harbour ID'), text('MediaWiki\\Auth\\ButtonAuthenticationRequest')), '“Log in with Harbour ID” (idp.example)'],
  ['the button, if the wiki names nothing', nameOf(text('Log in with Harbour ID'), undefined, text('')), '“Log in with Harbour ID” (idp.example)'],
  ['the host, if there was no button', nameOf(undefined, text('Harbour ID')), 'idp.example'],
  ['the host, if the button has no words', nameOf(html('<img src="x.png">')), 'idp.example'],
])('is %s', (_, name, expected) => {
  expect(name).toBe(expected)
})
