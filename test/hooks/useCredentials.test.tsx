// The list of credentials, after its component is gone and with another client.
import { act, renderHook, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { useCredentials, type Credential } from '../../src/index.ts'
import { createAuthClient, type AuthClient, type AuthManagerInfo, type ApiResponse } from '../../src/protocol.ts'
import { info, provider } from '../flow/requests.ts'

const linked: Credential = { request: provider, canChange: false, removal: 'unlink' }
const listOf = (username: string): AuthManagerInfo => ({ ...info, user: { kind: 'user', id: 1, username }, requests: [provider] })

/** A client that the test answers. */
function openClient(api = 'https://wiki.example/w/api.php') {
  const lists: { readonly signal: AbortSignal | undefined; readonly answer: (list: AuthManagerInfo) => void }[] = []
  const posts: { readonly signal: AbortSignal | undefined; readonly answer: (response: ApiResponse) => void }[] = []
  const client: AuthClient = {
    ...createAuthClient({ api }),
    info: (_, options) => new Promise((answer) => lists.push({ signal: options?.signal, answer })),
    post: (_, options) => new Promise((answer) => posts.push({ signal: options?.signal, answer })),
  }
  return { client, lists, posts }
}

const answerAll = (lists: ReturnType<typeof openClient>['lists'], username: string) => { lists.forEach(({ answer }) => { answer(listOf(username)) }) }

describe('credentials', () => {
  it('abort their request when the component is gone, and change nothing', async () => {
    const { client, lists } = openClient()
    const { result, unmount } = renderHook(() => useCredentials({ api: client }))
    await waitFor(() => { expect(lists).toHaveLength(3) })
    unmount()
    expect(lists.map(({ signal }) => signal?.aborted)).toEqual([true, true, true])
    await act(async () => { answerAll(lists, 'Ada'); await Promise.resolve() })
    expect(result.current.state.kind).toBe('loading')
  })

  it('ask nothing more when the component is gone while one is unlinked', async () => {
    const { client, lists, posts } = openClient()
    const onRemove = vi.fn()
    const { result, unmount } = renderHook(() => useCredentials({ api: client, onRemove }))
    await waitFor(() => { expect(lists).toHaveLength(3) })
    await act(async () => { answerAll(lists, 'Ada'); await Promise.resolve() })
    act(() => { result.current.remove(linked) })
    expect(posts).toHaveLength(1)
    unmount()
    expect(posts[0]?.signal?.aborted).toBe(true)
    await act(async () => { posts[0]?.answer({ kind: 'received', body: { unlinkaccount: { status: 'success' } } }); await Promise.resolve() })
    result.current.remove(linked)
    result.current.reload()
    await Promise.resolve()
    expect(lists).toHaveLength(3)
    expect(posts).toHaveLength(1)
    expect(onRemove).not.toHaveBeenCalled()
  })

  it('are those of the newest wiki, whichever answers last', async () => {
    const [first, second] = [openClient(), openClient('https://other.example/w/api.php')]
    const { result, rerender } = renderHook(useCredentials, { initialProps: { api: first.client } })
    await waitFor(() => { expect(first.lists).toHaveLength(3) })
    rerender({ api: second.client })
    await waitFor(() => { expect(second.lists).toHaveLength(3) })
    await act(async () => { answerAll(second.lists, 'Ada'); await Promise.resolve() })
    await act(async () => { answerAll(first.lists, 'Eve'); await Promise.resolve() })
    expect(result.current.state).toMatchObject({ kind: 'listed', username: 'Ada' })
  })
})
