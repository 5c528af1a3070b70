// A page that mounts a login and takes it away again, as often as a test wants, and counts what is left of it.
import { useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { AuthFlow } from '../../../src/index.ts'

declare global {
  interface Window {
    mount(): Promise<void>
    unmount(): Promise<void>
    logIn(): Promise<void>
    /** What runs or listens now, by kind. */
    left(): Readonly<Record<string, number>>
  }
}

const running = { timers: new Set<number>(), channels: new Set<BroadcastChannel>(), observers: new Set<MutationObserver>() }
const { setTimeout: startTimer, clearTimeout: stopTimer, setInterval: startInterval, clearInterval: stopInterval } = window

function watch(): void {
  window.setTimeout = ((callback: (...given: unknown[]) => void, delay?: number, ...given: unknown[]) => {
    const timer = startTimer(() => { running.timers.delete(timer); callback(...given) }, delay)
    running.timers.add(timer)
    return timer
  }) as typeof window.setTimeout
  window.setInterval = ((callback: () => void, delay?: number) => {
    const timer = startInterval(callback, delay)
    running.timers.add(timer)
    return timer
  }) as typeof window.setInterval
  const stopping = (stop: (timer: number) => void) => (timer: unknown) => {
    running.timers.delete(timer as number)
    stop(timer as number)
  }
  window.clearTimeout = stopping(stopTimer)
  window.clearInterval = stopping(stopInterval)
  window.BroadcastChannel = class extends BroadcastChannel {
    constructor(name: string) { super(name); running.channels.add(this) }
    override close() { super.close(); running.channels.delete(this) }
  }
  window.MutationObserver = class extends MutationObserver {
    override observe(target: Node, options?: MutationObserverInit) { super.observe(target, options); running.observers.add(this) }
    override disconnect() { super.disconnect(); running.observers.delete(this) }
  }
}

watch()

let root: Root | undefined
let place: HTMLElement | undefined

/** Resolves when an element is there. Looks at each frame, and so leaves nothing that watches. */
async function find(selector: string): Promise<HTMLElement> {
  for (;;) {
    const found = document.querySelector<HTMLElement>(selector)
    if (found) return found
    await new Promise((resolve) => { requestAnimationFrame(resolve) })
  }
}

function type(input: HTMLElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value)
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

/** What a browser itself keeps of a window that a page has opened and closed. */
function Bare() {
  const [opened, setOpened] = useState<Window | null>(null)
  return (
    <>
      <input name="password" />
      <button onClick={() => { setOpened(window.open('/return', '', 'popup')) }}>Harbour ID</button>
      <button onClick={() => { opened?.close() }}>Cancel</button>
    </>
  )
}

const isBare = new URLSearchParams(location.search).has('bare')

window.mount = async () => {
  place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
  root.render(isBare ? <Bare /> : <AuthFlow module="clientlogin" api="/w/api.php" returnUrl="/return" onCancel={() => undefined} />)
  await find('[name=password]')
}

window.unmount = async () => {
  root?.unmount()
  place?.remove()
  root = undefined
  place = undefined
  // A flow stops one turn after its component is gone.
  await new Promise((resolve) => { startTimer(resolve) })
}

window.logIn = async () => {
  await window.mount()
  type(await find('[name=username]'), 'DemoUser')
  type(await find('[name=password]'), 'demo-pass')
  ;(await find('form [type=submit]')).click()
  await find('[data-state=passed]')
  await window.unmount()
}

window.left = () => ({
  timers: running.timers.size,
  channels: running.channels.size,
  observers: running.observers.size,
  styles: document.querySelectorAll('style, link[rel=stylesheet]').length,
  elements: document.querySelectorAll('*').length,
  stored: localStorage.length + sessionStorage.length,
})
