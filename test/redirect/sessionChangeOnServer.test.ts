// @vitest-environment node
// Changes of the session where there is neither a channel nor a window.
import { expect, it, vi } from 'vitest'
import { announceSessionChange, watchSessionChange } from '../../src/redirect/sessionChange.ts'

it('does nothing on a server without channels', () => {
  vi.stubGlobal('BroadcastChannel', undefined)
  const onChange = vi.fn()
  const stop = watchSessionChange('https://wiki.example/w/api.php', onChange)
  announceSessionChange('https://wiki.example/w/api.php')
  stop()
  expect(onChange).not.toHaveBeenCalled()
})
