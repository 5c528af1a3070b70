// The names of the fake wiki's features on the page. URLs use their short names.

const names: Readonly<Record<string, string>> = {
  captcha: 'Captcha',
  captchaatonce: 'Captcha right away',
  confirmlink: 'Confirm linked accounts',
  domains: 'Password domains',
  hcaptcha: 'hCaptcha',
  image: 'Image captcha',
  methods: 'Choice of second factors',
  newreauth: 'Reauthentication of MediaWiki 1.47',
  nothrottle: 'No throttling',
  oldlogin: 'Login too old for changes',
  passkeybuttons: 'Passkeys of MediaWiki 1.47',
  passkeys: 'Passkeys',
  private: 'Private wiki',
  providers: 'Identity providers',
  question: 'Question captcha',
  readonly: 'Read-only wiki',
  recaptcha: 'reCAPTCHA',
  rememberalways: 'Always stay logged in',
  tempaccounts: 'Temporary accounts',
  noemail: 'No e-mail',
  policy: 'Password policy',
  turnstile: 'Turnstile',
}

export function featureName(feature: string): string {
  return names[feature] ?? feature
}
