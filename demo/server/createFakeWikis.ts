// Fake wikis under /w/, one for each set of features that a page names, and what the page shows beside the form.
// A name that is no feature changes nothing but gets its own wiki, which isolates tests.
import type { ServerResponse } from 'node:http'
import {
  createFakeWiki,
  demoAccounts,
  demoProviders,
  toNodeListener,
  type FakeProvider,
  type FakeWiki,
  type FakeWikiFeatures,
} from 'react-mediawiki-auth/testing'
import { featuresOf } from './featuresOf.ts'
import { answerPasskey, passkeySettings } from './passkeys.ts'
import type { Responder } from './responder.ts'
import type { WikiOfDemo } from './wikiOfDemo.ts'

/** What every wiki of the demo has, unless a page names another. A link below the login asks for a mail. */
const usual: Partial<FakeWikiFeatures> = { email: true }

/** Applies to one request, not to a wiki: every login is too old for security-sensitive operations. */
const loginTooOld = 'reauth'

type Features = Readonly<Record<string, Partial<FakeWikiFeatures>>>

const featuresWith = (providers: readonly FakeProvider[]): Features => ({
  captcha: { captcha: 'simple' },
  hcaptcha: { captcha: 'hcaptcha' },
  turnstile: { captcha: 'turnstile' },
  recaptcha: { captcha: 'recaptchanocaptcha' },
  captchaatonce: { captchaAfterFailures: 0 },
  passkeys: { passkeyLogin: true },
  passkeybuttons: { passkeyLogin: true, passkeyButtons: true },
  methods: { methodChoice: true },
  domains: { domains: ['This wiki', 'The library'] },
  question: { captcha: 'question' },
  image: { captcha: 'image' },
  providers: { providers },
  confirmlink: { providers, confirmLink: true },
  oldlogin: { providers, oldLogins: 1 },
  newreauth: { providers, oldLogins: 1, elevatedSecurity: true },
  rememberalways: { rememberMe: 'always' },
  nothrottle: { throttle: false },
  readonly: { readonly: 'The demo wiki is being looked after.' },
  private: { private: true },
  tempaccounts: { temporaryAccounts: true },
  noemail: { email: false },
  policy: { passwordPolicy: { minimalPasswordLength: 8, minimumPasswordLengthToLogin: 3, passwordCannotBeSubstringInUsername: true } },
})

export function createFakeWikis(origin: string, identityProvider: string): Responder {
  const features = featuresWith(demoProviders.map((one) => ({ ...one, target: `${identityProvider}/${one.id}/authorize` })))
  const wikiOfDemo: WikiOfDemo = { kind: 'fake', accounts: demoAccounts, features: Object.keys(features), identityProvider }
  const wikis = new Map<string, FakeWiki>()
  const createWiki = (names: readonly string[]): FakeWiki =>
    createFakeWiki({ features: featuresNamed(features, names), ...passkeySettings })
  const wikiWith = (requested: readonly string[]): FakeWiki => {
    const names = requested.filter((name) => name !== loginTooOld)
    const key = [...names].sort().join()
    const wiki = wikis.get(key) ?? createWiki(names)
    wikis.set(key, wiki)
    wiki.configure({ reauthenticateAfterSeconds: requested.includes(loginTooOld) ? -1 : 3600 })
    return wiki
  }
  return (request, response) => {
    const url = new URL(request.url ?? '/', origin)
    if (providerReturn.test(url.pathname)) toNodeListener(firstToAnswer(wikis))(request, response)
    else if (url.pathname.startsWith('/w/')) toNodeListener(wikiWith(featuresOf(request)))(request, response)
    else if (url.pathname === '/demo/wiki') answer(response, 200, JSON.stringify(wikiOfDemo))
    else if (url.pathname === '/demo/passkey') void answerPasskey(request, response, wikiWith(featuresOf(request)))
    else if (url.pathname === '/demo/end-session') endSession(response, wikiWith(featuresOf(request)), url.searchParams)
    else if (url.pathname === '/demo/mails') answer(response, 200, JSON.stringify(wikiWith(featuresOf(request)).mails()))
    else if (url.pathname === '/demo/code') void answerCode(response, wikiWith([]), url.searchParams)
    else return false
    return true
  }
}

/** A return from a provider names no features; the right wiki recognises the `state`. */
const providerReturn = /^\/w\/\w+\/back$/

function firstToAnswer(wikis: ReadonlyMap<string, FakeWiki>): Pick<FakeWiki, 'handle'> {
  return {
    async handle(request) {
      const answers = await Promise.all([...wikis.values()].map((wiki) => wiki.handle(request)))
      return answers.find(({ status }) => status !== 404) ?? { status: 404, headers: {}, body: 'No wiki knows you.' }
    },
  }
}

function featuresNamed(features: Features, names: readonly string[]): Partial<FakeWikiFeatures> {
  return names.reduce((all, name) => (Object.hasOwn(features, name) ? { ...all, ...features[name] } : all), usual)
}

/** `?user=NAME`, and `&ahead=N` for the code of N × 30 seconds later, because each code works once. */
async function answerCode(response: ServerResponse, wiki: FakeWiki, query: URLSearchParams): Promise<void> {
  try {
    answer(response, 200, await wiki.totpCode(query.get('user') ?? '', Number(query.get('ahead') ?? 0)))
  } catch {
    answer(response, 404, 'That user has no authenticator app.')
  }
}

function endSession(response: ServerResponse, wiki: FakeWiki, query: URLSearchParams): void {
  try {
    wiki.endSessions(query.get('user') ?? '')
    answer(response, 200, 'The session has ended.')
  } catch {
    answer(response, 404, 'There is no such user.')
  }
}

function answer(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(body)
}
