// Clients that an app makes inline: which one asks, and what starts a flow anew.
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { AuthFlow, createAuthClient } from '../../src/index.ts'
import { createFakeWiki } from '../../src/testing/index.ts'
import { expectConsole } from '../expectConsole.ts'
import { countedWiki, newClient } from './countedWiki.ts'
import { renderAgain } from './renderAgain.tsx'

const counted = countedWiki()

describe('a flow with a client that is written inline', () => {
  it('asks once although a callback renders the app again', async () => {
    function App() {
      const [count, setCount] = useState(0)
      return <><AuthFlow module="clientlogin" api={newClient(counted.wiki)} onEvent={() => { setCount(count + 1) }} /><output>{count}</output></>
    }
    render(<App />)
    await screen.findByLabelText('Username')
    expect(counted.requests).toHaveLength(1)
    expect(screen.getByText(/^[1-9]$/)).toBeInTheDocument()
  })

  it('uses the newest client, and its newest fetch, for what comes next', async () => {
    const user = userEvent.setup()
    const asked: number[] = []
    let count = 0
    const again = renderAgain(() => {
      const own = (count += 1)
      return <AuthFlow module="clientlogin" api={counted.wiki.api} fetch={(...call) => { asked.push(own); return fetch(...call) }} />
    })
    await user.type(await screen.findByLabelText('Username'), 'DemoUser')
    const before = count
    await again()
    await user.type(screen.getByLabelText('Password'), 'demo-pass{Enter}')
    await screen.findByRole('heading', { name: 'You are logged in' })
    expect(asked).toHaveLength(2)
    expect(asked[1]).toBeGreaterThan(before)
  })

  it('starts anew for another wiki', async () => {
    const other = createFakeWiki({ api: 'https://other.example/w/api.php', texts: {} })
    const user = userEvent.setup()
    const { rerender } = render(<AuthFlow module="clientlogin" api={newClient(counted.wiki)} />)
    await user.type(await screen.findByLabelText('Username'), 'Ada')
    rerender(<AuthFlow module="clientlogin" api={createAuthClient({ api: other.api, fetch: other.fetch })} />)
    await waitFor(() => { expect(screen.getByLabelText('Username')).toHaveValue('') })
  })

  it('is said to ignore fetch beside a client', async () => {
    expectConsole('warn', /"fetch" and "headers" are ignored beside a client/)
    render(<AuthFlow module="clientlogin" api={newClient(counted.wiki)} fetch={fetch} />)
    await screen.findByLabelText('Username')
    expect(console.warn).toHaveBeenCalledTimes(1)
  })
})
