// Renders a flow in front of a fake wiki, as an app would.
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode } from 'react'
import { AuthFlow, createAuthClient, type AuthClient, type AuthFlowProps, type ModuleName } from '../../src/index.ts'
import { createFakeWiki, type FakeWiki, type FakeWikiOptions } from '../../src/testing/index.ts'

export interface Call {
  readonly method: string
  readonly parameters: URLSearchParams
}

export interface RenderedFlow {
  readonly wiki: FakeWiki
  readonly calls: readonly Call[]
  readonly user: ReturnType<typeof userEvent.setup>
  readonly root: () => HTMLElement
  readonly unmount: () => void
}

/** What the browser does at the wiki before the page is rendered. */
export type Before = (client: AuthClient) => Promise<unknown>

export const logInBefore = (username: string, password: string): Before => (client) =>
  client.begin('clientlogin', { fields: [['username', username], ['password', password]], returnUrl: 'https://app.example/' })

type Options = Partial<AuthFlowProps<ModuleName>> & {
  readonly before?: Before | undefined
  readonly wiki?: FakeWikiOptions
  readonly timeoutMs?: number
  /** Answers in place of the wiki if it returns a response. */
  readonly intercept?: (call: Call) => Promise<Response | undefined> | Response | undefined
}

export function renderFlow({ wiki: wikiOptions, timeoutMs = 30_000, intercept, before, ...props }: Options = {}): RenderedFlow {
  const wiki = createFakeWiki(wikiOptions)
  const calls: Call[] = []
  const origin = new URL(wiki.api).origin
  const ready = before?.(createAuthClient({ api: wiki.api, fetch: wiki.fetch, origin }))
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const call = callOf(input, init)
    calls.push(call)
    await ready
    return (await Promise.race([intercept?.(call), untilAborted(init?.signal)])) ?? wiki.fetch(input, init)
  }
  const client = createAuthClient({ api: wiki.api, fetch, origin, timeoutMs })
  const { container, unmount } = render(
    <StrictMode>
      <AuthFlow module="clientlogin" api={client} {...props} />
    </StrictMode>,
  )
  const root = () => {
    const element = container.querySelector<HTMLElement>('.mwa-flow')
    if (!element) throw new Error('There is no flow on the page')
    return element
  }
  return { wiki, calls, user: userEvent.setup(), root, unmount }
}

export async function logIn({ user }: RenderedFlow, username: string, password: string): Promise<void> {
  await user.clear(await screen.findByLabelText('Username'))
  await user.type(screen.getByLabelText('Username'), username)
  await user.type(screen.getByLabelText('Password'), password)
  await user.click(screen.getByRole('button', { name: 'Log in' }))
}

/** Options that match visible text only, without the text for screen readers. */
export const visibleOnly = { ignore: '[role=status]' }

/** Rejects when the signal aborts, as a real fetch does. */
function untilAborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => { reject(new DOMException('Aborted', 'AbortError')) })
  })
}

function callOf(input: RequestInfo | URL, init: RequestInit = {}): Call {
  const method = init.method ?? 'GET'
  const url = new URL(input instanceof Request ? input.url : String(input))
  const body = init.body instanceof URLSearchParams ? init.body : url.searchParams
  return { method, parameters: body }
}
