// Calls through the query client of an app whose defaults suit none of them: it retries, waits for the network, and keeps all.
import { onlineManager, QueryClient } from '@tanstack/react-query'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { runMutation, runQuery } from '../../src/hooks/queryCalls.ts'
import { expectConsole } from '../expectConsole.ts'

const stubborn = { retry: 3, retryDelay: 0, gcTime: Infinity, networkMode: 'online', throwOnError: true, staleTime: Infinity } as const
const appClient = () => new QueryClient({ defaultOptions: { queries: stubborn, mutations: stubborn } })

/** Waits for everything except timers. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
}

afterEach(() => { onlineManager.setOnline(true) })

describe('a POST through the app’s query client', () => {
  it('is not made again if it fails', async () => {
    const post = vi.fn(() => Promise.reject(new Error('The client has broken')))
    expectConsole('warn', /a call failed by an error of the program/)
    expect(await runMutation(appClient(), post)).toEqual({ kind: 'exception', name: 'Error' })
    expect(post).toHaveBeenCalledOnce()
  })

  it('is made at once while the device is offline, and does not wait for the network', async () => {
    onlineManager.setOnline(false)
    const post = vi.fn(async () => 'answer')
    const answer = runMutation(appClient(), post)
    await settled()
    expect(post).toHaveBeenCalledOnce()
    expect(await answer).toBe('answer')
    onlineManager.setOnline(true)
    await settled()
    expect(post).toHaveBeenCalledOnce()
  })

  it.each([
    ['succeeds', async () => ({ kind: 'answer' })],
    ['fails', async () => ({ kind: 'network' })],
  ])('leaves nothing in the cache when it %s', async (_, post) => {
    const queryClient = appClient()
    await runMutation(queryClient, post)
    await vi.waitFor(() => { expect(queryClient.getMutationCache().getAll()).toEqual([]) })
  })

  it('shows no variables to the app', async () => {
    const queryClient = appClient()
    const seen: unknown[] = []
    queryClient.getMutationCache().subscribe(({ mutation }) => { seen.push(mutation?.state.variables) })
    await runMutation(queryClient, async () => 'answer')
    expect(seen.length).toBeGreaterThan(1)
    expect(new Set(seen)).toEqual(new Set([undefined]))
  })
})

describe('a GET through the app’s query client', () => {
  it('is not made again if it fails, which the client does by itself', async () => {
    const get = vi.fn(() => Promise.reject(new Error('The client has broken')))
    expectConsole('warn', /a call failed by an error of the program/)
    expect(await runQuery(appClient(), 'user', get)).toEqual({ kind: 'exception', name: 'Error' })
    expect(get).toHaveBeenCalledOnce()
  })

  it('is made at once while the device is offline', async () => {
    onlineManager.setOnline(false)
    const get = vi.fn(async () => 'answer')
    const answer = runQuery(appClient(), 'user', get)
    await settled()
    expect(get).toHaveBeenCalledOnce()
    expect(await answer).toBe('answer')
  })

  it('is made each time, and leaves nothing in the cache', async () => {
    const queryClient = appClient()
    const get = vi.fn(async () => 'answer')
    await runQuery(queryClient, 'user', get)
    await runQuery(queryClient, 'user', get)
    expect(get).toHaveBeenCalledTimes(2)
    await vi.waitFor(() => { expect(queryClient.getQueryCache().getAll()).toEqual([]) })
  })
})
