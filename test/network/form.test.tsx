// Every fault of a network at the requests behind a form: what was typed stays, secrets are nowhere else, and there is a way on.
import { fireEvent, render, waitFor } from '@testing-library/react'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { AuthFlow, createAuthClient } from '../../src/index.ts'
import { isFailure } from '../../src/protocol/index.ts'
import { controlledTimeoutMs, controlTimers, type ClientTimers } from './clientTimers.ts'
import { faults } from './faults.ts'
import { serveFaultyWiki, type Asked, type FaultyWiki } from './faultyWiki.ts'

let shared: FaultyWiki
let timers: ClientTimers

beforeAll(async () => { shared = await serveFaultyWiki(() => { timers.expire() }) })
afterAll(() => { shared.close() })
beforeEach(() => {
  timers = controlTimers()
  shared.meet(undefined)
})

const isPost = ({ method }: Asked) => method === 'POST'

function openForm() {
  const told = vi.fn<(report: unknown) => void>()
  const onError = vi.fn<(error: { readonly kind: string }) => void>()
  // Each form is of another browser.
  const fetch = shared.openBrowser()
  const client = createAuthClient({ api: shared.api, fetch, origin: new URL(shared.api).origin, timeoutMs: controlledTimeoutMs })
  const { container } = render(<AuthFlow module="clientlogin" api={client} onEvent={told} onError={onError} />)
  const find = <Element extends HTMLElement>(selector: string) => waitFor(() => {
    const found = container.querySelector<Element>(selector)
    if (!found) throw new Error(`There is no ${selector} on the page`)
    return found
  })
  const type = async (name: string, text: string) => {
    fireEvent.input(await find(`input[name=${name}]`), { target: { value: text } })
  }
  const submit = () => { fireEvent.submit(container.querySelector('form')!) }
  const logIn = async (username: string, password: string) => {
    await type('username', username)
    await type('password', password)
    submit()
  }
  const buttons = () => [...container.querySelectorAll('button')].filter(({ classList }) => !classList.contains('mwa-quiet'))
  const button = () => container.querySelector('button[type=submit]')
  const outside = () => JSON.stringify([told.mock.calls, onError.mock.calls, Object.entries(localStorage), Object.entries(sessionStorage), location.href, document.documentElement.outerHTML, shared.elsewhere])
  return { container, onError, find, type, submit, logIn, button, buttons, outside }
}

describe('a form whose first POST meets', () => {
  it.each(faults.filter(({ isDone }) => isDone))('$name has passed', async (fault) => {
    const form = openForm()
    await form.find('input[name=username]')
    shared.meet(fault, isPost)
    await form.logIn('DemoUser', 'demo-pass')
    await form.find('[data-state=passed]')
    expect(shared.requests.filter(isPost)).toHaveLength(1)
    expect(form.outside()).not.toContain('demo-pass')
  })

  it.each(faults.filter(({ isDone }) => !isDone))('$name keeps what was typed and the secret to itself, says why, and can be submitted again', async (fault) => {
    const form = openForm()
    await form.find('input[name=username]')
    shared.meet(fault, isPost)
    await form.logIn('DemoUser', 'demo-pass')
    await form.find('[role=alert]')
    expect(form.onError.mock.calls.map(([error]) => isFailure(error))).toEqual([true])
    expect(shared.requests.filter(isPost)).toHaveLength(1)
    expect(await form.find('input[name=username]')).toHaveProperty('value', 'DemoUser')
    expect(form.outside()).not.toContain('demo-pass')
    shared.meet(undefined)
    await form.type('password', 'demo-pass')
    if (fault.waitSeconds !== undefined) {
      expect(form.button()).toHaveAttribute('aria-disabled', 'true')
      form.submit()
      expect(shared.requests.filter(isPost)).toHaveLength(0)
      // A longer pause gives the button back in the same way.
      if (fault.waitSeconds > 1) return
      await waitFor(() => { expect(form.button()).not.toHaveAttribute('aria-disabled') }, { timeout: 10_000 })
    }
    form.submit()
    await form.find('[data-state=passed]')
  })
})

describe('a form whose later POST meets', () => {
  it.each(faults)('$name posts the code once, keeps the username and the code to itself, and has a way on', async (fault) => {
    const form = openForm()
    await form.logIn('TotpUser', 'totp-pass')
    await form.type('OATHToken', '987654')
    shared.meet(fault, isPost)
    form.submit()
    await form.find('[role=alert]')
    expect(shared.requests.filter(isPost)).toHaveLength(1)
    // For password managers, or in the first form again.
    expect(await form.find('input[autocomplete^=username]')).toHaveProperty('value', 'TotpUser')
    expect(form.outside()).not.toMatch(/totp-pass|987654/)
    expect(form.buttons()).not.toEqual([])
  })
})

describe('a form whose query meets', () => {
  // Tried again, it would take the pauses of three reads.
  it.each(faults.filter(({ isTransient }) => isTransient !== true))('$name says why, and can be asked for again', async (fault) => {
    shared.meet(fault)
    const form = openForm()
    await form.find('[role=alert]')
    expect(form.onError.mock.calls.map(([error]) => isFailure(error))).toEqual([true])
    shared.meet(undefined)
    if (fault.waitSeconds !== undefined) {
      expect(form.buttons()[0]).toHaveAttribute('aria-disabled', 'true')
      return
    }
    fireEvent.click(form.buttons()[0]!)
    await form.find('input[name=username]')
  })
})
