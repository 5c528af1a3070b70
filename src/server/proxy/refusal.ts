// Why the proxy does not pass a request on. Nothing has reached the wiki then.

/** `info` is for the developer of the app: it names what was refused, and no value. */
export interface Refusal {
  readonly kind: 'refused'
  readonly status: 400 | 403 | 404 | 405 | 408 | 413 | 414 | 415
  readonly code: RefusalCode
  readonly info: string
}

export type RefusalCode =
  | 'proxy-action'
  | 'proxy-body'
  | 'proxy-method'
  | 'proxy-parameter'
  | 'proxy-path'
  | 'proxy-sender'
  | 'proxy-size'

export function refuse(status: Refusal['status'], code: RefusalCode, info: string): Refusal {
  return { kind: 'refused', status, code, info }
}

export function refuseParameter(name: string, reason: string): Refusal {
  // A name may hold a secret, if it is none that the kit or a wiki uses.
  const shown = /^[\w-]{1,40}$/.test(name) ? `"${name}"` : 'A parameter'
  return refuse(400, 'proxy-parameter', `${shown} ${reason}.`)
}
