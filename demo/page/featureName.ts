// The names of the fake wiki's features on the page. URLs use their short names.

const names: Readonly<Record<string, string>> = {
  captcha: 'Captcha',
  captchaatonce: 'Captcha at once',
  confirmlink: 'Confirmed links',
  domains: 'Domains',
  hcaptcha: 'hCaptcha',
  image: 'Image',
  methods: 'Methods',
  newreauth: 'New reauthentication',
  nothrottle: 'No throttle',
  oldlogin: 'Old login',
  passkeybuttons: 'Passkeys of 1.47',
  passkeys: 'Passkeys',
  private: 'Private',
  providers: 'Providers',
  question: 'Question',
  readonly: 'Read-only',
  recaptcha: 'reCAPTCHA',
  rememberalways: 'Always remembers',
  tempaccounts: 'Temporary accounts',
  noemail: 'No e-mail',
  policy: 'Password policy',
  turnstile: 'Turnstile',
}

export function featureName(feature: string): string {
  return names[feature] ?? feature
}
