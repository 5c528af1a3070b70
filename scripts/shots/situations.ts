// The situations by which the looks are judged: a story each.

export interface Situation {
  readonly name: string
  readonly story: string
}

export const situations: readonly Situation[] = [
  { name: 'ways', story: 'login-redirect--default' },
  { name: 'refused', story: 'login-password--wrong-password' },
  { name: 'missing', story: 'login-password--validation-errors' },
  { name: 'waiting', story: 'login-network--waiting' },
  { name: 'code', story: 'login-two-factors--wrong-code' },
  { name: 'captcha', story: 'login-captcha--image' },
  { name: 'fields', story: 'login-every-field--default' },
  { name: 'redirect', story: 'login-redirect--waiting' },
  { name: 'prompt', story: 'login-redirect--popup-blocked' },
  { name: 'red', story: 'customising-theme--red' },
  { name: 'yellow', story: 'customising-theme--yellow' },
  { name: 'navy', story: 'customising-theme--navy' },
  { name: 'stopped', story: 'login-errors--unexpected-response' },
]
