// How the pages of an app hear that who is logged in may have changed, with and without channels between tabs.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { announceSessionChange, watchSessionChange } from '../../src/redirect/sessionChange.ts'

const api = 'https://wiki.example/w/api.php'
const other = 'https://other.example/w/api.php'

/** The channels of a browser: each message reaches all others of its name. */
function stubChannels() {
  const open = new Set<StubChannel>()
  class StubChannel {
    onmessage: (() => void) | null = null
    readonly name: string
    constructor(name: string) {
      this.name = name
      open.add(this)
    }
    postMessage() {
      for (const channel of open) if (channel !== this && channel.name === this.name) channel.onmessage?.()
    }
    close() {
      open.delete(this)
    }
  }
  vi.stubGlobal('BroadcastChannel', StubChannel)
  return open
}

function stubNoChannels() {
  vi.stubGlobal('BroadcastChannel', function () { throw new DOMException('No cookies', 'SecurityError') })
}

afterEach(() => { vi.unstubAllGlobals() })

describe.each([
  ['with channels', stubChannels],
  ['without channels', stubNoChannels],
])('a change of the session, %s', (_, stub) => {
  it('reaches who watches the wiki, and nobody else', () => {
    stub()
    const onChange = vi.fn()
    const onOther = vi.fn()
    watchSessionChange(api, onChange)
    watchSessionChange(other, onOther)
    announceSessionChange(api)
    expect(onChange).toHaveBeenCalledOnce()
    expect(onOther).not.toHaveBeenCalled()
  })

  it('reaches nobody who has stopped watching', () => {
    stub()
    const onChange = vi.fn()
    watchSessionChange(api, onChange)()
    announceSessionChange(api)
    expect(onChange).not.toHaveBeenCalled()
  })
})

it('leaves no channel open', () => {
  const open = stubChannels()
  announceSessionChange(api)
  const stop = watchSessionChange(api, () => undefined)
  const [watching] = open
  expect(open.size).toBe(1)
  stop()
  expect(open.size).toBe(0)
  // A message may be on its way.
  expect(watching?.onmessage).toBeNull()
})

it('reaches nobody, and breaks nothing, where there is neither a channel nor a page', () => {
  stubNoChannels()
  const onChange = vi.fn()
  const { window } = globalThis
  vi.stubGlobal('window', undefined)
  const stop = watchSessionChange(api, onChange)
  announceSessionChange(api)
  stop()
  vi.stubGlobal('window', window)
  expect(onChange).not.toHaveBeenCalled()
})
