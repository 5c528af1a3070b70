// What must hold in every conversation with a rendered form, whatever a wiki, a network and a user do.
import { vi } from 'vitest'
import { isOpen } from './openFetch.ts'
import type { Page } from './page.tsx'
import { asText, demand } from './storeRules.ts'
import { isSecretField } from './typedValues.ts'

export interface PageTalk {
  readonly page: Page
  /** Everything secret that was typed, answered by a key or returned. */
  readonly secrets: Set<string>
  /** What the inputs were given last. */
  readonly typed: Map<HTMLInputElement | HTMLTextAreaElement, string>
  /** All inputs that were ever on the page. */
  readonly seen: Set<HTMLInputElement>
  readonly newSecret: () => string
  readonly newText: (prefix: string) => string
  posts: number
  isLeft: boolean
  language?: string | undefined
}

type Settle = (ms?: number) => Promise<void>

/** Nothing throws, and nothing complains. */
export function checkSilence(): void {
  const lines = [...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls].map((line) => line.map(String).join(' '))
  const unexpected = lines.filter((line) => !line.includes('field type'))
  demand(!unexpected.length, `on the console: ${unexpected.join('\n')}`)
}

const postsOf = ({ fetches }: Page) => fetches.filter(({ method }) => method === 'POST')

/** A submit makes one POST, and nothing else makes one. */
export function checkPostCount(talk: PageTalk, allowed: number): void {
  const posts = postsOf(talk.page).length
  demand(posts - talk.posts <= allowed, `${String(posts - talk.posts)} POSTs where ${String(allowed)} may be`)
  talk.posts = posts
}

/** A secret is in its input and in the bodies of POSTs, of which each submit makes one. */
export function checkSecrets({ page, secrets, seen }: PageTalk): void {
  if (!secrets.size) return
  const { fetches, told } = page
  const storage = [...Object.entries(localStorage), ...Object.entries(sessionStorage)]
  const address = [location.href, document.title, document.cookie, window.name, history.state as unknown]
  // The markup has attributes, and not what inputs hold.
  const outside = asText([fetches.map(({ url }) => url), told, storage, address, document.documentElement.outerHTML])
  for (const secret of secrets) demand(!outside.includes(secret), `${secret} is outside of its form and its POST`)
  for (const input of page.rendered.container.querySelectorAll('input')) seen.add(input)
  for (const input of seen) demand(input.isConnected || !holdsSecret(secrets, input.value), `an input ${input.name} that was removed holds a secret`)
}

function holdsSecret(secrets: ReadonlySet<string>, text: string): boolean {
  return [...secrets].some((secret) => text.includes(secret))
}

/** As long as a form is there, it holds what was typed, except for secrets. */
export function checkKept({ page, typed }: PageTalk): void {
  for (const [input, text] of typed) {
    const isSecret = page.fieldsOf(input.name).some(isSecretField)
    if (!input.isConnected || isSecret) typed.delete(input)
    else demand(input.value === text, `${input.name} holds ${JSON.stringify(input.value)} and not ${text}`)
  }
}

const waiting = new Set(['starting', 'submitting', 'recovering', 'refreshing', 'submittingReturn', 'recoveringReturn'])

/** Something leads on from every state: a reply that is awaited, or a button. */
export async function checkWayOn({ page }: PageTalk, settle: Settle): Promise<void> {
  const { container } = page.rendered
  const stateOf = () => container.querySelector<HTMLElement>('.mwa-flow')?.dataset['state']
  demand(stateOf() !== undefined, 'the page has no flow any more')
  // The client may pause before it asks again.
  if (waiting.has(stateOf() ?? '') && !page.fetches.some(isOpen)) await settle(11_000)
  const state = stateOf() ?? ''
  if (waiting.has(state)) {
    demand(page.fetches.some(isOpen), `${state} waits for nothing`)
    return
  }
  // A part of the page that is loaded on demand may be on its way.
  if (!canGoOn(container, state)) {
    await vi.dynamicImportSettled()
    await settle()
  }
  demand(canGoOn(container, state), `${state} has no button that leads on`)
}

function canGoOn(container: HTMLElement, state: string): boolean {
  const buttons = [...container.querySelectorAll<HTMLButtonElement>('button')].filter(({ disabled }) => !disabled)
  const isDone = state === 'passed' || (state === 'stopped' && !container.querySelector('[role=alert]'))
  // A wiki that takes nothing but a key cannot be answered by a browser without keys, which the form says.
  const isTold = Boolean(container.querySelector('[data-webauthn=unsupported]')?.textContent)
  return isDone || isTold || buttons.some(({ classList }) => !classList.contains('mwa-quiet') && !classList.contains('mwa-link'))
}

/** After the page was left there is nothing: no request, no window, no timer, and nothing that is late changes anything. */
export async function checkLeft(talk: PageTalk, settle: Settle): Promise<void> {
  const { page, secrets, seen } = talk
  page.rendered.unmount()
  await settle(1)
  demand(!page.fetches.some(isOpen), 'a request is open after the page was left')
  demand(page.windows.every(({ isClosed }) => isClosed), 'a window is open after the page was left')
  // The script of a captcha is the page's, however many forms there are.
  const scripts = document.head.querySelectorAll('script').length
  demand(vi.getTimerCount() <= scripts, 'a timer runs after the page was left')
  const [fetches, told] = [page.fetches.length, page.told.length]
  await settle(60_000)
  checkSilence()
  checkSecrets(talk)
  demand(page.fetches.length === fetches && page.told.length === told, 'something happened after the page was left')
  for (const input of seen) demand(!holdsSecret(secrets, input.value), `an input ${input.name} of a page that was left holds a secret`)
}
