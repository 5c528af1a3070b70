// The demo in a browser of its own, with what a user does and sees there.
import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { expect, onTestFinished } from 'vitest'
import { keys, startSession, type Session } from './webDriver.ts'

export interface LoginPage extends Session {
  /** The state of the flow, `undefined` while there is none. */
  state(): Promise<string | undefined>
  /** The text of the first element, `undefined` if there is none. */
  text(selector: string): Promise<string | undefined>
  /** A computed value of the first element. */
  style(selector: string, property: string): Promise<string>
  value(selector: string): Promise<string>
  hasFocus(selector: string): Promise<boolean>
  /** The labels of the buttons of the form. */
  buttons(): Promise<readonly string[]>
  /** Types both and presses Enter. */
  logIn(credentials: { readonly username: string; readonly password: string }): Promise<void>
}

type Scheme = 'light' | 'dark'

export interface Opening {
  /** Features of the fake wiki. */
  readonly features?: readonly string[]
  /** More parameters of the demo. */
  readonly query?: string
  /** What the system prefers. */
  readonly scheme?: Scheme
}

const { WEBKIT_DRIVER: driver = '', WEBKIT_DEMO: demo = '' } = process.env
const pictures = 'test-results/webkit'

/** That of the test before, unless it failed: to start one takes longer than most tests. */
let kept: { readonly session: Session; readonly scheme: Scheme } | undefined

async function startBrowser(scheme: Scheme): Promise<Session> {
  const args = ['--automation', ...(scheme === 'dark' ? ['--dark-mode'] : [])]
  const session = await startSession(driver, { 'webkitgtk:browserOptions': { args } })
  await session.resize(1000, 900)
  return session
}

/** Opens the demo with a wiki of its own, in a browser that has stored nothing. */
export async function openLogin({ features = [], query = '', scheme = 'light' }: Opening = {}): Promise<LoginPage> {
  const session = kept?.scheme === scheme ? kept.session : await startBrowser(scheme)
  kept = undefined
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') {
      mkdirSync(pictures, { recursive: true })
      writeFileSync(`${pictures}/${task.name.replace(/\W+/g, '-')}.png`, await session.takePicture())
    } else if ((await session.windows()).length === 1) {
      await session.forget()
      kept = { session, scheme }
    }
  })
  const page: LoginPage = {
    ...session,
    state: () => session.run(() => document.querySelector<HTMLElement>('.mwa-flow')?.dataset['state']),
    text: (selector) => session.run((selector) => document.querySelector(selector)?.textContent, selector),
    style: (selector, property) => session.run((selector, property) => getComputedStyle(document.querySelector(selector)!).getPropertyValue(property), selector, property),
    value: (selector) => session.run((selector) => document.querySelector<HTMLInputElement>(selector)!.value, selector),
    hasFocus: (selector) => session.run((selector) => document.activeElement?.matches(selector) ?? false, selector),
    buttons: () => session.run(() => [...document.querySelectorAll('.mwa-form button')].map((button) => button.textContent)),
    async logIn({ username, password }) {
      await session.type('[name=username]', username)
      await session.type('[name=password]', `${password}${keys.Enter}`)
    },
  }
  await session.open(`${demo}/?features=${[...features, `run-${randomUUID()}`].join()}&${query}`)
  await expectState(page, 'awaitingInput')
  return page
}

export async function expectState(page: LoginPage, state: string): Promise<void> {
  await expect.poll(() => page.state()).toBe(state)
}
