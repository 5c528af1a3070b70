// One login for all calls that wait for one: who shares it, and when another one is asked for.
import { getEventListeners } from 'node:events'
import { expect, it, vi } from 'vitest'
import { shareLogin, type AskForLogin, type LoginAnswer } from '../../src/protocol/shareLogin.ts'

const request = { kind: 'loggedOut', username: undefined } as const
const passed = { kind: 'passed', username: 'Ada' } as const

/** A login that is answered by the test. */
function prepare() {
  const answers: ((answer: LoginAnswer) => void)[] = []
  const signals: AbortSignal[] = []
  const ask = vi.fn<AskForLogin>((_, { signal }) => {
    signals.push(signal)
    return new Promise((resolve) => { answers.push(resolve) })
  })
  return { ask, signals, login: shareLogin(ask), answer: (number: number, given: LoginAnswer) => { answers[number]?.(given) } }
}

it('knows the last login that has passed, and no cancelled one', async () => {
  const { login, answer } = prepare()
  const first = login.wait(request, undefined)
  answer(0, { kind: 'cancelled' })
  expect(await first).toEqual({ kind: 'cancelled' })
  expect(login.latest()).toBeUndefined()
  const second = login.wait(request, undefined)
  answer(1, passed)
  expect(await second).toBe(passed)
  expect(login.latest()).toBe(passed)
})

it('is still shared by who comes after one who left', async () => {
  const { ask, signals, login, answer } = prepare()
  const abort = new AbortController()
  const left = login.wait(request, abort.signal)
  const stayed = login.wait(request, undefined)
  abort.abort('left')
  await expect(left).rejects.toBe('left')
  const late = login.wait(request, undefined)
  answer(0, passed)
  expect(await Promise.all([stayed, late])).toEqual([passed, passed])
  expect(ask).toHaveBeenCalledOnce()
  expect(signals).toHaveLength(1)
})

it('is asked for anew when the only one who waited has left', async () => {
  const { ask, signals, login } = prepare()
  const abort = new AbortController()
  const left = login.wait(request, abort.signal)
  abort.abort('left')
  await expect(left).rejects.toBe('left')
  expect(signals[0]?.aborted).toBe(true)
  void login.wait(request, undefined)
  expect(ask).toHaveBeenCalledTimes(2)
})

it('is asked for anew by who fails after the answer, also while others have yet to hear it, and then shared again', async () => {
  const { ask, login, answer } = prepare()
  const { signal } = new AbortController()
  const again = login.wait(request, undefined).then(() => login.wait(request, undefined))
  // Those with a signal hear the answer a little later.
  const others = [1, 2].map(() => login.wait(request, signal))
  answer(0, passed)
  await Promise.all(others)
  await vi.waitFor(() => { expect(ask).toHaveBeenCalledTimes(2) })
  const late = login.wait(request, undefined)
  answer(1, passed)
  expect(await Promise.all([again, late])).toEqual([passed, passed])
  expect(ask).toHaveBeenCalledTimes(2)
})

it('is not waited for by a call that was aborted before', async () => {
  await expect(prepare().login.wait(request, AbortSignal.abort('gone'))).rejects.toBe('gone')
})

it('leaves no listener at the signal of a call', async () => {
  const { login, answer } = prepare()
  const { signal } = new AbortController()
  const waiting = login.wait(request, signal)
  expect(getEventListeners(signal, 'abort')).toHaveLength(1)
  answer(0, passed)
  await waiting
  await vi.waitFor(() => { expect(getEventListeners(signal, 'abort')).toEqual([]) })
})
