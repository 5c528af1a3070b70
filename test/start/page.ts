// A page whose start script runs in front of a wiki that is scripted, with what it and the flow have asked.
import { vi } from 'vitest'
import { begunRequest, type PageWithRequest } from '../../src/protocol/index.ts'
import { beginWithPage } from '../../src/start/index.ts'

export interface Asked {
  readonly url: string
  readonly request: Request
  readonly signal: AbortSignal | null | undefined
  readonly respond: (response: Response) => void
  readonly fail: (error: unknown) => void
}

/** What is asked waits for an answer of the test. */
export function openPage() {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', (input: string | URL, { signal, ...init }: RequestInit = {}) => {
    return new Promise<Response>((respond, fail) => {
      asked.push({ url: String(input), request: new Request(input, init), signal, respond, fail })
      signal?.addEventListener('abort', () => { fail(new DOMException('Aborted', 'AbortError')) })
    })
  })
  return asked
}

/** Runs the script as a browser does that has found it with these `data-` attributes. */
export function runStartScript(data: Readonly<Record<string, string>>): void {
  const script = document.createElement('script')
  Object.assign(script.dataset, data)
  const property = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')!
  Object.defineProperty(document, 'currentScript', { configurable: true, get: () => script })
  try {
    beginWithPage()
  } finally {
    Object.defineProperty(document, 'currentScript', property)
    Reflect.deleteProperty(document, 'currentScript')
  }
}

export const left = () => (globalThis as PageWithRequest)[begunRequest]

export const answer = (logintoken = 'token-1', uselang = 'en') =>
  Response.json({
    uselang,
    query: {
      authmanagerinfo: {
        canauthenticatenow: true, cancreateaccounts: true, canlinkaccounts: true,
        requests: [{ id: 'Password', metadata: {}, required: 'primary-required', fields: { username: { type: 'string', label: 'Username' }, password: { type: 'password', label: 'Password', sensitive: true } } }],
      },
      tokens: { logintoken },
    },
  })
