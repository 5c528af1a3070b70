// The default accounts of a fake wiki, and what each of them demonstrates.
import type { FakeUser } from './fakeWikiOptions.ts'
import type { FakeProvider } from './features.ts'

interface DemoUser extends FakeUser {
  /** A sentence for a page that lists the accounts. */
  readonly shows: string
}

const demoUsers: readonly DemoUser[] = [
  {
    name: 'DemoUser',
    password: 'demo-pass',
    email: 'demo@wiki.example',
    shows: 'A password and nothing else. Where the wiki sends e-mail, a forgotten one is replaced.',
  },
  {
    name: 'TotpUser',
    password: 'totp-pass',
    totp: { secret: 'KRUGS4ZANFZSA3TPOQQGC43F', recoveryCodes: ['AAAA2222BBBB3333', 'CCCC4444DDDD5555'] },
    shows: 'A code of an authenticator app after the password, or a recovery code: AAAA 2222 BBBB 3333.',
  },
  {
    name: 'MailUser',
    password: 'mail-pass',
    email: 'mail@wiki.example',
    emailCode: '246810',
    shows: 'A code by e-mail after the password: 246810. Three wrong ones are forgiven.',
  },
  {
    name: 'KeyUser',
    password: 'key-pass',
    totp: { secret: 'ONSWG4TFOQQGWZLZ', recoveryCodes: ['EEEE6666FFFF7777'] },
    shows: 'A passkey, once it has one: after the password, or with passkeys on in its place. With methods on, a choice.',
  },
  {
    name: 'CaptchaUser',
    password: 'captcha-pass',
    shows: 'Where captchas are on, one comes after two wrong passwords.',
  },
  {
    name: 'SoftExpired',
    password: 'soft-pass',
    passwordExpired: 'soft',
    shows: 'An old password that should be changed now or later.',
  },
  {
    name: 'HardExpired',
    password: 'hard-pass',
    passwordExpired: 'hard',
    shows: 'An old password that must be changed at once.',
  },
  {
    name: 'FieldsUser',
    password: 'fields-pass',
    asksEveryField: true,
    shows: 'Every type of field that a wiki can ask for.',
  },
  {
    name: 'BlockedUser',
    password: 'blocked-pass',
    blocked: true,
    shows: 'A blocked account: it logs in, unless the wiki says that a block forbids it.',
  },
  {
    name: 'LinkedUser',
    password: 'linked-pass',
    linkedAccounts: { idp1: 'alice' },
    shows: 'An account connected with one elsewhere: with providers on, be “alice” there.',
  },
  {
    name: 'HarbourUser',
    password: 'harbour-pass',
    confirmsAt: 'idp1',
    linkedAccounts: { idp1: 'carol', idp2: 'carol' },
    shows: 'With providers on, the password is not enough: be “carol” at Harbour ID.',
  },
  {
    name: 'BeaconUser',
    password: 'beacon-pass',
    linkedAccounts: { idp3: 'alice' },
    shows: 'An account elsewhere of which nothing comes back: with providers on, be “alice” at Beacon ID.',
  },
]

/** The users of a fake wiki without the option `users`. */
export const defaultUsers: readonly FakeUser[] = demoUsers

/** The same users for a page: how to log in, and what each demonstrates. */
export const demoAccounts: readonly { readonly username: string; readonly password: string; readonly shows: string }[] =
  demoUsers.map(({ name, password, shows }) => ({ username: name, password, shows }))

/** Identity providers. The second sends `redirectdata` and prefixes its return parameters; the third returns nothing. */
export const demoProviders: readonly FakeProvider[] = [
  { id: 'idp1', label: 'Harbour ID' },
  {
    id: 'idp2',
    label: 'Lighthouse ID',
    returnPrefix: 'idp2',
    redirectData: {
      issuer: 'https://lighthouse.example',
      clientId: 'wiki',
      pkce: true,
      scopes: ['openid', 'email'],
      nested: { n: 1, nothing: null, off: false },
    },
  },
  { id: 'idp3', label: 'Beacon ID', returns: 'nothing' },
]
