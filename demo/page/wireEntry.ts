// One request as the page shows it. What is secret is masked before it is kept.

export interface WireEntry {
  readonly method: string
  readonly action: string
  /** The HTTP status; undefined where no answer came. */
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
