// The accounts and features of the recorded wiki, for a fake one.
import type { FakeProvider, FakeUser, FakeWikiFeatures } from '../../../src/testing/index.ts'

export const recordedUsers: readonly FakeUser[] = [
  { name: 'Plainuser', password: 'PlainPass-2024' },
  { name: 'Captchauser', password: 'CaptchaPass-2024' },
  { name: 'Throttleuser', password: 'ThrottlePass-2024' },
  { name: 'Totpuser', password: 'TotpPass-2024', totp: { secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' } },
  { name: 'Linkeduser', password: 'LinkedPass-2024', linkedAccounts: { idp1: 'alice' } },
  { name: 'Fieldsuser', password: 'FieldsPass-2024', asksEveryField: true },
  { name: 'Expireduser', password: 'ExpiredPass-2024', passwordExpired: 'soft' },
  { name: 'Hardexpired', password: 'HardPass-2024', passwordExpired: 'hard' },
  { name: 'Blockeduser', password: 'BlockedPass-2024', blocked: true },
  { name: 'Žofie Nováková', password: 'Zofie-2024-heslo' },
]

const recordedProviders: readonly FakeProvider[] = [
  { id: 'idp1', label: 'Example IdP', target: 'http://127.0.0.1:8899/idp1/authorize' },
  {
    id: 'idp2',
    label: 'Second IdP',
    target: 'http://127.0.0.1:8899/idp2/authorize',
    returnPrefix: 'idp2',
    redirectData: {
      issuer: 'http://127.0.0.1:8899',
      clientId: 'wiki',
      state: '',
      pkce: true,
      scopes: ['openid', 'email'],
      nested: { n: 1, nothing: null, off: false },
    },
  },
]

const usualFeatures: Partial<FakeWikiFeatures> = {
  captcha: 'none',
  providers: recordedProviders,
  confirmLink: true,
  throttle: { attempts: 5, seconds: 300 },
  readonly: false,
  private: false,
  rememberMe: 'choose',
  lagSeconds: 0,
  blockDisablesLogin: false,
  reauthenticateAfterSeconds: 3600,
}

const switches: Readonly<Record<string, Partial<FakeWikiFeatures>>> = {
  captcha: { captcha: 'simple' },
  questy: { captcha: 'question' },
  fancy: { captcha: 'image' },
  nothrottle: { throttle: false },
  readonly: { readonly: 'Because <b>we</b> say so.' },
  private: { private: true },
  noproviders: { providers: [] },
  noconfirmlink: { confirmLink: false },
  reauth: { reauthenticateAfterSeconds: 0 },
  lag: { lagSeconds: 7 },
  rememberforever: { rememberMe: 'always' },
  blocklogin: { blockDisablesLogin: true },
}

export function recordedFeatures(switchedOn = ''): Partial<FakeWikiFeatures> {
  return switchedOn
    .split(',')
    .reduce((features, name) => ({ ...features, ...switches[name] }), usualFeatures)
}
