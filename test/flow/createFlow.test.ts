// The store of a flow with ports that answer when they are told to.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFlow, loadSequel, type Flow, type FlowPorts, type Posting } from '../../src/flow/index.ts'
import type { Answer, AuthManagerInfo, Failure } from '../../src/protocol/index.ts'
import * as given from './requests.ts'

const { info } = given
const typed = new Map([['username', 'Ada'], ['password', 'secret']])

function openPorts() {
  const infos: ((outcome: AuthManagerInfo | Failure) => void)[] = []
  const posts: { posting: Posting; signal: AbortSignal; answer: (outcome: Answer | Failure) => void }[] = []
  const signals: AbortSignal[] = []
  const ports: FlowPorts = {
    identify: () => new Promise(() => undefined),
    info: (_, signal) => {
      signals.push(signal)
      return new Promise((resolve) => infos.push(resolve))
    },
    post: (_, posting, signal) => new Promise((answer) => posts.push({ posting, signal, answer })),
    redirect: given.noWays,
    announce: () => () => undefined,
  }
  return { infos, posts, signals, ports }
}

async function askingFlow() {
  const open = openPorts()
  const flow = createFlow({ leg: { module: 'clientlogin' } }, open.ports)
  const leave = flow.subscribe(() => undefined)
  open.infos[0]?.(info)
  await loadSequel()
  await Promise.resolve()
  return { ...open, flow, leave }
}

const stateOf = (flow: Flow) => flow.getState().kind

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a flow', () => {
  it('does nothing before somebody subscribes', () => {
    const { infos, ports } = openPorts()
    createFlow({ leg: { module: 'clientlogin' } }, ports)
    expect(infos).toHaveLength(0)
  })

  it('asks once when a component is mounted, unmounted and mounted again in one turn', () => {
    const { infos, signals, ports } = openPorts()
    const flow = createFlow({ leg: { module: 'clientlogin' } }, ports)
    flow.subscribe(() => undefined)()
    flow.subscribe(() => undefined)
    vi.runAllTimers()
    expect(infos).toHaveLength(1)
    expect(signals[0]?.aborted).toBe(false)
  })

  it('stops what is under way one turn after the last listener has left', () => {
    const { signals, ports } = openPorts()
    const flow = createFlow({ leg: { module: 'clientlogin' } }, ports)
    flow.subscribe(() => undefined)()
    expect(signals[0]?.aborted).toBe(false)
    vi.runAllTimers()
    expect(signals[0]?.aborted).toBe(true)
  })

  it('asks again when somebody comes back after that', () => {
    const { infos, ports } = openPorts()
    const flow = createFlow({ leg: { module: 'clientlogin' } }, ports)
    flow.subscribe(() => undefined)()
    vi.runAllTimers()
    flow.subscribe(() => undefined)
    expect(infos).toHaveLength(2)
  })

  it('starts at its form when the info is there already', () => {
    const { infos, ports } = openPorts()
    const flow = createFlow({ leg: { module: 'clientlogin' }, initialInfo: info }, ports)
    flow.subscribe(() => undefined)
    expect(stateOf(flow)).toBe('asking')
    expect(infos).toHaveLength(0)
  })

  it('makes one POST of two submits in one turn', async () => {
    const { flow, posts } = await askingFlow()
    flow.send({ kind: 'submit', values: typed })
    flow.send({ kind: 'submit', values: typed })
    expect(posts).toHaveLength(1)
  })

  it('has what was typed in the POST and nowhere in its state', async () => {
    const { flow, posts } = await askingFlow()
    flow.send({ kind: 'submit', values: typed })
    expect(posts[0]?.posting.fields).toContainEqual(['password', 'secret'])
    const state = flow.getState()
    expect(state.kind === 'submitting' && [...state.kept]).toEqual([['username', 'Ada']])
  })

  it('aborts the POST when it is cancelled, and drops its answer', async () => {
    const { flow, posts } = await askingFlow()
    flow.send({ kind: 'submit', values: typed })
    flow.send({ kind: 'cancel' })
    expect(posts[0]?.signal.aborted).toBe(true)
    posts[0]?.answer({ kind: 'passed', username: 'Ada' })
    await Promise.resolve()
    expect(stateOf(flow)).toBe('cancelled')
  })

  it('posts nothing when it is cancelled before what posts is there', async () => {
    const open = openPorts()
    const flow = createFlow({ leg: { module: 'clientlogin' }, initialInfo: info }, open.ports)
    flow.subscribe(() => undefined)
    flow.send({ kind: 'submit', values: typed })
    flow.send({ kind: 'cancel' })
    await loadSequel()
    await Promise.resolve()
    expect(open.posts).toHaveLength(0)
  })

  it('drops the answer of an earlier run', async () => {
    const { flow, posts } = await askingFlow()
    flow.send({ kind: 'submit', values: typed })
    flow.send({ kind: 'startOver' })
    posts[0]?.answer({ kind: 'passed', username: 'Ada' })
    await Promise.resolve()
    expect(stateOf(flow)).toBe('starting')
  })

  it('tells of each change once', async () => {
    const open = openPorts()
    const changed = vi.fn()
    const flow = createFlow({ leg: { module: 'clientlogin' } }, { ...open.ports, changed })
    flow.subscribe(() => undefined)
    flow.subscribe(() => undefined)
    open.infos[0]?.(info)
    await Promise.resolve()
    expect(changed).toHaveBeenCalledTimes(1)
    expect(changed.mock.calls[0]?.[0]).toMatchObject({ before: { kind: 'starting' }, state: { kind: 'asking' }, event: 'informed' })
  })

  it('is not allowed where the wiki says so of its own module', async () => {
    const open = openPorts()
    const flow = createFlow({ leg: { module: 'createaccount' } }, open.ports)
    flow.subscribe(() => undefined)
    open.infos[0]?.(info)
    await Promise.resolve()
    expect(flow.getState()).toMatchObject({ kind: 'stopped', reason: { kind: 'notAllowed' } })
  })
})
