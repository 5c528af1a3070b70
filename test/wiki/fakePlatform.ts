// The fake wiki as a platform for scenarios, set up like the real one.
import {
  createFakeWiki,
  type FakeProvider,
  type FakeUser,
  type FakeWikiFeatures,
} from 'react-mediawiki-auth/testing'
import { accounts, type Account } from './accounts.ts'
import type { WikiFeature } from './features.ts'
import type { Platform } from './platform.ts'

export const fakePlatform: Platform = {
  prepare: (features) => {
    const wiki = createFakeWiki({
      siteName: 'Test wiki',
      users: Object.values(accounts).map(toFakeUser),
      features: features.reduce((all, feature) => ({ ...all, ...fakeFeatures[feature] }), usualFeatures),
      extension: { name: 'DemoProviders', fieldPrefix: 'demo' },
    })
    return Promise.resolve({
      api: wiki.api,
      openBrowser: (address) => wiki.openBrowser({ headers: { 'X-Forwarded-For': address } }),
      endSessions: async () => { wiki.forgetSessions() },
      mails: () => Promise.resolve(wiki.mails().map(({ to, temporaryPassword: password }) => ({ to, password }))),
      solveCaptcha: ({ id }) => wiki.captchaAnswer(id) ?? '',
      visitProvider: (target, decision, person) => {
        const outcome = decision === 'allow' ? { user: person } : { error: 'access_denied' }
        return Promise.resolve(Object.fromEntries(new URL(wiki.returnFrom(target, outcome)).searchParams))
      },
    })
  },
}

const providers: readonly FakeProvider[] = [
  { id: 'idp1', label: 'Blue Door' },
  {
    id: 'idp2',
    label: 'Green Door',
    returnPrefix: 'idp2',
    redirectData: {
      issuer: 'https://green.example',
      clientId: 'demo-wiki',
      pkce: true,
      scopes: ['openid', 'email'],
      nested: { n: 1, nothing: null, off: false },
    },
  },
]

const captchaAfterFailures = 1

const usualFeatures: Partial<FakeWikiFeatures> = { providers, phpSessions: true }

const fakeFeatures: Readonly<Record<WikiFeature, Partial<FakeWikiFeatures>>> = {
  captcha: { captcha: 'simple', captchaAfterFailures },
  question: { captcha: 'question', captchaAfterFailures },
  image: { captcha: 'image', captchaAfterFailures },
  nothrottle: { throttle: false },
  readonly: { readonly: 'The test wiki is being looked after.' },
  lag: { lagSeconds: 7 },
  private: { private: true },
  blocklogin: { blockDisablesLogin: true },
  confirmlink: { confirmLink: true },
  rememberalways: { rememberMe: 'always' },
  reauth: { reauthenticateAfterSeconds: -1 },
  oldlogin: { oldLogins: 1 },
  nophpsessions: { phpSessions: false },
  email: { email: true },
  resetbyname: { passwordReset: { username: true, email: false } },
  resetbyemail: { passwordReset: { username: false, email: true } },
  noreset: { passwordReset: false },
  policy: {
    passwordPolicy: {
      minimalPasswordLength: 8,
      minimumPasswordLengthToLogin: 3,
      passwordCannotBeSubstringInUsername: true,
    },
  },
  noproviders: { providers: [] },
  tempaccounts: { temporaryAccounts: true },
  skins: {},
}

function toFakeUser({ username, password, traits }: Account): FakeUser {
  const { totp, passwordExpired, temporaryPassword, links, everyField, blocked, email, requiresEmail } = traits
  return {
    name: username,
    password,
    ...(totp && { totp }),
    ...(passwordExpired && { passwordExpired }),
    ...(temporaryPassword !== undefined && { temporaryPassword }),
    ...(links && { linkedAccounts: links }),
    ...(everyField && { asksEveryField: true }),
    ...(blocked !== undefined && { blocked: true }),
    ...(email !== undefined && { email }),
    ...(requiresEmail && { requireEmail: true }),
  }
}
