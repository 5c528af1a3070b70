// The list of linked accounts, after its component is gone and with another client.
import { act, renderHook, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { useLinkedAccounts } from '../../src/index.ts'
import { createAuthClient, type AuthClient, type AuthManagerInfo, type ApiResponse } from '../../src/protocol.ts'
import { info, provider } from '../flow/requests.ts'

const listOf = (username: string): AuthManagerInfo => ({ ...info, user: { kind: 'user', id: 1, username }, requests: [provider] })

/** A client that the test answers. */
function openClient() {
  const lists: { readonly signal: AbortSignal | undefined; readonly answer: (list: AuthManagerInfo) => void }[] = []
  const posts: { readonly signal: AbortSignal | undefined; readonly answer: (response: ApiResponse) => void }[] = []
  const client: AuthClient = {
    ...createAuthClient({ api: 'https://wiki.example/w/api.php' }),
    info: (_, options) => new Promise((answer) => lists.push({ signal: options?.signal, answer })),
    post: (_, __, signal) => new Promise((answer) => posts.push({ signal, answer })),
  }
  return { client, lists, posts }
}

describe('linked accounts', () => {
  it('abort their request when the component is gone, and change nothing', async () => {
    const { client, lists } = openClient()
    const { result, unmount } = renderHook(() => useLinkedAccounts({ client }))
    await waitFor(() => { expect(lists).toHaveLength(1) })
    unmount()
    expect(lists[0]?.signal?.aborted).toBe(true)
    await act(async () => { lists[0]?.answer(listOf('Ada')); await Promise.resolve() })
    expect(result.current.state.kind).toBe('loading')
  })

  it('ask nothing more when the component is gone while one is unlinked', async () => {
    const { client, lists, posts } = openClient()
    const onUnlink = vi.fn()
    const { result, unmount } = renderHook(() => useLinkedAccounts({ client, onUnlink }))
    await waitFor(() => { expect(lists).toHaveLength(1) })
    await act(async () => { lists[0]?.answer(listOf('Ada')); await Promise.resolve() })
    act(() => { result.current.unlink(provider) })
    expect(posts).toHaveLength(1)
    unmount()
    expect(posts[0]?.signal?.aborted).toBe(true)
    await act(async () => { posts[0]?.answer({ kind: 'received', body: { unlinkaccount: { status: 'success' } } }); await Promise.resolve() })
    result.current.unlink(provider)
    result.current.reload()
    await Promise.resolve()
    expect(lists).toHaveLength(1)
    expect(posts).toHaveLength(1)
    expect(onUnlink).not.toHaveBeenCalled()
  })

  it('are those of the newest client, whichever answers last', async () => {
    const [first, second] = [openClient(), openClient()]
    const { result, rerender } = renderHook(useLinkedAccounts, { initialProps: { client: first.client } })
    await waitFor(() => { expect(first.lists).toHaveLength(1) })
    rerender({ client: second.client })
    await waitFor(() => { expect(second.lists).toHaveLength(1) })
    await act(async () => { second.lists[0]?.answer(listOf('Ada')); await Promise.resolve() })
    await act(async () => { first.lists[0]?.answer(listOf('Eve')); await Promise.resolve() })
    expect(result.current.state).toMatchObject({ kind: 'listed', username: 'Ada' })
  })
})
