// One recorded request. Secrets are masked before it is stored.

export interface WireEntry {
  readonly method: string
  readonly action: string
  /** The HTTP status, or `undefined` if there was no response. */
  readonly status: number | undefined
  readonly durationMs: number
  readonly parameters: readonly (readonly [name: string, value: string])[]
}

const secret = /password|retype|token$|code$|captchaword|credential|secret/i

export function parametersOf(url: string, body: RequestInit['body']): WireEntry['parameters'] {
  const inAddress = new URL(url, location.href).searchParams
  const inBody = body instanceof URLSearchParams ? body : []
  return [...inAddress, ...inBody].map(([name, value]) => [name, secret.test(name) && value !== '' ? '•••' : value])
}
