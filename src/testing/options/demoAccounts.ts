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
    shows: 'Just a password. Where the wiki sends e-mail, a forgotten one can be replaced.',
  },
  {
    name: 'TotpUser',
    password: 'totp-pass',
    totp: { secret: 'KRUGS4ZANFZSA3TPOQQGC43F', recoveryCodes: ['AAAA2222BBBB3333', 'CCCC4444DDDD5555'] },
    shows: 'Password, then a code from an authenticator app, or a recovery code: AAAA 2222 BBBB 3333.',
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
    shows: 'Password, then a passkey, once you have created one. With “Passkeys” on, the passkey alone.',
  },
  {
    name: 'CaptchaUser',
    password: 'captcha-pass',
    shows: 'With captchas on, one after two wrong passwords.',
  },
  {
    name: 'SoftExpired',
    password: 'soft-pass',
    passwordExpired: 'soft',
    shows: 'An expired password: change it now or later.',
  },
  {
    name: 'HardExpired',
    password: 'hard-pass',
    passwordExpired: 'hard',
    shows: 'An expired password: change it to log in.',
  },
  {
    name: 'FieldsUser',
    password: 'fields-pass',
    asksEveryField: true,
    shows: 'Every type of field a wiki can ask for.',
  },
  {
    name: 'BlockedUser',
    password: 'blocked-pass',
    blocked: true,
    shows: 'A blocked account: it can log in, unless the wiki forbids that.',
  },
  {
    name: 'LinkedUser',
    password: 'linked-pass',
    linkedAccounts: { idp1: 'alice' },
    shows: 'Connected to Harbour ID: with identity providers on, continue as “alice” there.',
  },
  {
    name: 'HarbourUser',
    password: 'harbour-pass',
    confirmsAt: 'idp1',
    linkedAccounts: { idp1: 'carol', idp2: 'carol' },
    shows: 'With identity providers on, password and Harbour ID: continue as “carol” there.',
  },
  {
    name: 'BeaconUser',
    password: 'beacon-pass',
    linkedAccounts: { idp3: 'alice' },
    shows: 'Connected to Beacon ID: with identity providers on, continue as “alice” there.',
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
