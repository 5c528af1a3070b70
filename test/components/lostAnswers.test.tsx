// The wiki has done what it was asked, and its answer is lost on the way.
import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { FakeWikiOptions } from '../../src/testing/index.ts'
import { logIn, renderFlow, type RenderedFlow } from './renderFlow.tsx'

const users = [
  { name: 'Ada', password: 'ada-pass', totp: { secret: 'JBSWY3DPEHPK3PXP', recoveryCodes: ['AAAA BBBB CCCC DDDD', 'EEEE FFFF GGGG HHHH'] } },
  { name: 'Grace', password: 'grace-pass' },
]
const wiki: FakeWikiOptions = { users }

/** Ways to lose an answer after the wiki has given it. */
const losses: readonly (readonly [string, () => Response])[] = [
  ['the connection is cut', () => { throw new TypeError('Failed to fetch') }],
  ['half a JSON arrives', () => new Response('{"clientlogin":{"sta')],
  ['nothing arrives', () => new Response('')],
  ['a proxy answers in its place', () => new Response('<html>Bad gateway</html>', { status: 502 })],
]

/** Renders a flow of which the answers to the POSTs that match are lost, as long as `isLosing` says so. */
function renderLosing(matches: (parameters: URLSearchParams) => boolean, lose: () => Response, props: Parameters<typeof renderFlow>[0] = {}) {
  const network = { isLosing: true, isDown: false }
  const flow: RenderedFlow = renderFlow({
    wiki,
    ...props,
    intercept: async ({ method, parameters }) => {
      if (method === 'GET') {
        if (network.isDown) throw new TypeError('Failed to fetch')
        return undefined
      }
      if (!network.isLosing || !matches(parameters)) return undefined
      await flow.wiki.fetch(flow.wiki.api, { method: 'POST', body: new URLSearchParams(parameters) })
      return lose()
    },
  })
  return { ...flow, network }
}

const until = (flow: RenderedFlow, state: string) => vi.waitFor(() => { expect(flow.root()).toHaveAttribute('data-state', state) })
const posts = (flow: RenderedFlow) => flow.calls.filter(({ method }) => method === 'POST')
const typeCode = async (flow: RenderedFlow, code: string) => {
  await vi.waitFor(() => { expect(flow.root().querySelector('[name=OATHToken]')).not.toBeNull() })
  await flow.user.type(flow.root().querySelector<HTMLInputElement>('[name=OATHToken]')!, `${code}{Enter}`)
}

describe.each(losses)('a login whose last answer is lost: %s', (_, lose) => {
  it('has passed, although its code can be used only once', async () => {
    const onPass = vi.fn()
    const flow = renderLosing((parameters) => parameters.has('logincontinue'), lose, { onPass })
    await logIn(flow, 'ada', 'ada-pass')
    await typeCode(flow, 'AAAA BBBB CCCC DDDD')
    await until(flow, 'passed')
    expect(onPass).toHaveBeenCalledExactlyOnceWith({ username: 'Ada' })
    expect(posts(flow)).toHaveLength(2)
  })

  it('has passed if a password was all that was asked', async () => {
    const flow = renderLosing(() => true, lose)
    await logIn(flow, 'Grace', 'grace-pass')
    await until(flow, 'passed')
    expect(posts(flow)).toHaveLength(1)
  })
})

describe('a login whose answer is lost', () => {
  it('goes on with the step that the wiki waits for', async () => {
    const flow = renderLosing((parameters) => !parameters.has('logincontinue'), () => { throw new TypeError('x') })
    await logIn(flow, 'Ada', 'ada-pass')
    await typeCode(flow, 'AAAA BBBB CCCC DDDD')
    await until(flow, 'passed')
    expect(posts(flow)).toHaveLength(2)
  })

  it('stays at the form if the wiki never got the POST, with what was typed', async () => {
    const flow = renderFlow({ wiki, intercept: ({ method }) => { if (method === 'POST') throw new TypeError('x'); return undefined } })
    await logIn(flow, 'Grace', 'grace-pass')
    expect(await screen.findByRole('alert')).toHaveTextContent('Can’t reach the wiki')
    expect(screen.getByLabelText('Username')).toHaveValue('Grace')
    expect(screen.getByLabelText('Password')).toHaveValue('grace-pass')
  })

  it('starts again if nothing came of it, with the name and without the code', async () => {
    const flow = renderLosing((parameters) => parameters.has('logincontinue'), () => { throw new TypeError('x') })
    await logIn(flow, 'Ada', 'ada-pass')
    await vi.waitFor(() => { expect(flow.root().querySelector('[name=OATHToken]')).not.toBeNull() })
    // The wiki forgets the login before the code arrives.
    flow.wiki.forgetSessions()
    await typeCode(flow, 'AAAA BBBB CCCC DDDD')
    expect(await screen.findByRole('alert')).toHaveTextContent('dropped before you were logged in')
    expect(await screen.findByLabelText('Username')).toHaveValue('Ada')
  })

  it('is unknown as long as the wiki cannot be asked, and is looked up again', async () => {
    const flow = renderLosing((parameters) => parameters.has('logincontinue'), () => { throw new TypeError('x') })
    await logIn(flow, 'Ada', 'ada-pass')
    await vi.waitFor(() => { expect(flow.root().querySelector('[name=OATHToken]')).not.toBeNull() })
    flow.network.isDown = true
    await typeCode(flow, 'AAAA BBBB CCCC DDDD')
    expect(await screen.findByRole('alert', {}, { timeout: 5000 })).toHaveTextContent('may or may not have gone through')
    flow.network.isDown = false
    await flow.user.click(screen.getByRole('button', { name: 'Check again' }))
    await until(flow, 'passed')
    expect(posts(flow)).toHaveLength(2)
  })

  it('has passed also if the user sends the form once more instead of looking', async () => {
    const flow = renderLosing((parameters) => parameters.has('logincontinue'), () => { throw new TypeError('x') })
    await logIn(flow, 'Ada', 'ada-pass')
    await vi.waitFor(() => { expect(flow.root().querySelector('[name=OATHToken]')).not.toBeNull() })
    flow.network.isDown = true
    await typeCode(flow, 'AAAA BBBB CCCC DDDD')
    await screen.findByRole('alert', {}, { timeout: 5000 })
    flow.network.isDown = false
    flow.network.isLosing = false
    await flow.user.type(flow.root().querySelector<HTMLInputElement>('[name=OATHToken]')!, 'EEEE FFFF GGGG HHHH{Enter}')
    await until(flow, 'passed')
  })
})

describe('a sign-up whose answer is lost', () => {
  const fill = async (flow: RenderedFlow, name: string) => {
    await flow.user.type(await screen.findByLabelText('Username'), name)
    await flow.user.type(flow.root().querySelector<HTMLInputElement>('[name=password]')!, 'margaret-pass-1')
    await flow.user.type(flow.root().querySelector<HTMLInputElement>('[name=retype]')!, 'margaret-pass-1')
    await flow.user.click(screen.getByRole('button', { name: 'Create account' }))
  }

  it.each(losses)('has passed if the account was made since: %s', async (_, lose) => {
    const onPass = vi.fn()
    const flow = renderLosing(() => true, lose, { module: 'createaccount', onPass })
    await fill(flow, 'Margaret')
    await until(flow, 'passed')
    expect(onPass).toHaveBeenCalledExactlyOnceWith({ username: 'Margaret' })
  })

  it('has not passed if the account is that of somebody else', async () => {
    const flow = renderLosing(() => true, losses[0]![1], { module: 'createaccount' })
    await fill(flow, 'Grace')
    expect(await screen.findByRole('alert')).toHaveTextContent('Can’t reach the wiki')
    expect(screen.getByLabelText('Username')).toHaveValue('Grace')
  })
})
