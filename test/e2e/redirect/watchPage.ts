// Records what every page of a test does, from its first script on: its listeners, the windows that it opens, its alerts,
// and the messages that it receives from other windows. Runs in the page, so it uses nothing from outside, and no syntax
// that needs a helper of the compiler.

export interface PageRecord {
  /** The current listeners of window and document, channels and intervals, by kind. */
  readonly kept: Map<string, number>
  readonly opened: (Window | null)[]
  /** The names of the windows that it tried to open. */
  readonly names: string[]
  /** Every text of an alert, in order. */
  readonly alerts: string[]
  /** The kinds of the messages that arrived, with their transport. */
  readonly heard: string[]
}

declare global {
  interface Window {
    record: PageRecord
  }
}

export function watchPage(): void {
  const record: PageRecord = { kept: new Map(), opened: [], names: [], alerts: [], heard: [] }
  window.record = record
  const count = (name: string, by: 1 | -1) => {
    record.kept.set(name, (record.kept.get(name) ?? 0) + by)
    if (record.kept.get(name) === 0) record.kept.delete(name)
  }
  countListeners(window, 'window')
  countListeners(document, 'document')
  countTimers()
  countChannels()
  const open = window.open.bind(window)
  window.open = (...how) => {
    const opened = open(...how)
    record.opened.push(opened)
    record.names.push(how[1] ?? '')
    return opened
  }
  const send = window.fetch.bind(window)
  window.fetch = (to, init) => {
    // Not every browser reports the body of a request to the test.
    if (init?.body instanceof URLSearchParams) console.debug(`posted ${init.body.toString()}`)
    return send(to, init)
  }
  let state: string | undefined
  new MutationObserver(() => {
    const now = document.querySelector<HTMLElement>('.mwa-flow')?.dataset['state']
    // For tests that must not evaluate in the page, because that counts as a click.
    if (now !== state) console.debug(`state ${(state = now) ?? 'none'}`)
    for (const alert of document.querySelectorAll('[role=alert]')) {
      const text = alert.textContent.trim()
      if (text !== '' && !record.alerts.includes(text)) record.alerts.push(text)
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributeFilter: ['data-state'] })

  function countListeners(target: EventTarget, name: string): void {
    const known = new Map<string, Set<unknown>>()
    const add = target.addEventListener.bind(target)
    const remove = target.removeEventListener.bind(target)
    target.addEventListener = (type: string, listener: EventListener, options?: AddEventListenerOptions | boolean) => {
      const listeners = known.get(type) ?? new Set()
      known.set(type, listeners)
      if (!listeners.has(listener)) count(`${name} ${type}`, 1)
      listeners.add(listener)
      if (typeof options === 'object') options.signal?.addEventListener('abort', () => { forget(type, listener) })
      add(type, listener, options)
    }
    target.removeEventListener = (type: string, listener: EventListener, options?: EventListenerOptions | boolean) => {
      forget(type, listener)
      remove(type, listener, options)
    }
    const forget = (type: string, listener: unknown) => {
      if (known.get(type)?.delete(listener)) count(`${name} ${type}`, -1)
    }
  }

  function countTimers(): void {
    const running = new Set<unknown>()
    const begin = window.setInterval.bind(window)
    const end = window.clearInterval.bind(window)
    window.setInterval = ((...how: Parameters<typeof begin>) => {
      const timer = begin(...how)
      running.add(timer)
      count('interval', 1)
      return timer
    }) as typeof window.setInterval
    window.clearInterval = (timer) => {
      if (running.delete(timer)) count('interval', -1)
      end(timer)
    }
  }

  function countChannels(): void {
    window.addEventListener('message', ({ data }) => { note('window', data) })
    record.kept.delete('window message')
    const Native = window.BroadcastChannel
    const open = new WeakSet<BroadcastChannel>()
    window.BroadcastChannel = class extends Native {
      constructor(name: string) {
        super(name)
        open.add(this)
        count('channel', 1)
        super.addEventListener('message', ({ data }: MessageEvent<unknown>) => { note('channel', data) })
      }
      override close() {
        if (open.delete(this)) count('channel', -1)
        super.close()
      }
    }
  }

  function note(way: string, data: unknown): void {
    const { kind } = (data ?? {}) as { kind?: unknown }
    if (typeof kind === 'string') record.heard.push(`${way} ${kind}`)
  }
}
