// The commands of W3C WebDriver that the tests use. Its libraries want a newer Node, or bring 18 MB of programs for other systems.
// @see https://www.w3.org/TR/webdriver2/#endpoints

/** A session is a browser of its own, which has stored nothing yet. */
export interface Session {
  open(address: string): Promise<void>
  /** Runs a function in the page and returns what it returns, as JSON. It knows only its arguments, and does not count as a click. */
  run<Parameters extends readonly unknown[], Result>(script: (...parameters: Parameters) => Result, ...parameters: Parameters): Promise<Result>
  /** Clicks as a user does. The window must stay open meanwhile, or the command never ends. */
  click(selector: string): Promise<void>
  /** Focuses the element and types into it. */
  type(selector: string, text: string): Promise<void>
  /** Presses a key, wherever the focus is. */
  press(key: keyof typeof keys): Promise<void>
  windows(): Promise<readonly string[]>
  /** Sends the commands that follow to another window. */
  switchTo(window: string): Promise<void>
  resize(width: number, height: number): Promise<void>
  /** Returns a picture of the page as PNG. */
  takePicture(): Promise<Buffer>
  /** Removes what the page has stored, and its cookies. */
  forget(): Promise<void>
}

/** @see https://www.w3.org/TR/webdriver2/#keyboard-actions */
export const keys = { Tab: '\uE004', Enter: '\uE007', Space: ' ' } as const

/** Of one command, on a busy machine. */
const patienceMs = 60_000

type Send = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>

/** Starts a browser. A driver has one at a time: the one before is closed. */
export async function startSession(driver: string, capabilities: object): Promise<Session> {
  const sendToDriver = sender(driver)
  const started = (await sendToDriver('POST', '/session', { capabilities: { alwaysMatch: capabilities } })) as { readonly sessionId: string }
  const send: Send = (method, path, body) => sendToDriver(method, `/session/${started.sessionId}${path}`, body)
  const find = async (selector: string) => {
    const found = (await send('POST', '/element', { using: 'css selector', value: selector })) as Readonly<Record<string, string>>
    return `/element/${Object.values(found)[0] ?? ''}`
  }
  const run: Session['run'] = async (script, ...args) =>
    (await send('POST', '/execute/sync', { script: `return (${script.toString()})(...arguments)`, args })) as Awaited<ReturnType<typeof script>>
  return {
    async open(url) { await send('POST', '/url', { url }) },
    run,
    async click(selector) { await send('POST', `${await find(selector)}/click`, {}) },
    async type(selector, text) { await send('POST', `${await find(selector)}/value`, { text }) },
    async press(key) {
      const actions = (['keyDown', 'keyUp'] as const).map((type) => ({ type, value: keys[key] }))
      await send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] })
    },
    windows: async () => (await send('GET', '/window/handles')) as readonly string[],
    async switchTo(handle) { await send('POST', '/window', { handle }) },
    async resize(width, height) { await send('POST', '/window/rect', { width, height }) },
    takePicture: async () => Buffer.from((await send('GET', '/screenshot')) as string, 'base64'),
    async forget() {
      await run(() => {
        sessionStorage.clear()
        localStorage.clear()
      })
      await send('DELETE', '/cookie')
    },
  }
}

function sender(driver: string): Send {
  return async (method, path, body) => {
    const response = await fetch(driver + path, {
      method,
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patienceMs),
    }).catch((error: unknown) => { throw new Error(`The driver did not answer ${method} ${path}.`, { cause: error }) })
    const { value } = (await response.json()) as { readonly value: unknown }
    if (response.ok) return value
    const { error, message } = value as { readonly error: string; readonly message: string }
    throw new Error(`${method} ${path}: ${error}. ${message}`)
  }
}
