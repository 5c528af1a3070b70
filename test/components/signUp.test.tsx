// A form for a new account that helps: it checks the name and the password while they are typed, and puts each refusal at its field.
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { logInBefore, renderFlow, type RenderedFlow } from './renderFlow.tsx'

const input = (flow: RenderedFlow, name: string) => {
  const found = flow.root().querySelector<HTMLInputElement>(`[name="${name}"]`)
  if (!found) throw new Error(`There is no ${name}`)
  return found
}
const field = (flow: RenderedFlow, name: string) => input(flow, name).closest<HTMLElement>('.mwa-field')
const check = (flow: RenderedFlow, name: string) => field(flow, name)?.querySelector<HTMLElement>('.mwa-check')
const said = async (flow: RenderedFlow, name: string, kind: string) => {
  await waitFor(() => { expect(check(flow, name)?.dataset['check']).toBe(kind) }, { timeout: 5_000 })
  return check(flow, name)
}
const asked = ({ calls }: RenderedFlow) => calls.filter(({ parameters }) => parameters.get('list') === 'users')
const checkedPasswords = ({ calls }: RenderedFlow) =>
  calls.flatMap(({ parameters }) => (parameters.get('action') === 'validatepassword' ? (parameters.get('password') ?? '') : []))
const posts = ({ calls }: RenderedFlow) => calls.filter(({ parameters }) => parameters.get('action') === 'createaccount')

async function signUp(options: Parameters<typeof renderFlow>[0] = {}): Promise<RenderedFlow> {
  const flow = renderFlow({ module: 'createaccount', ...options })
  await waitFor(() => { input(flow, 'retype') })
  return flow
}

describe('the name of a new account', () => {
  it.each([
    ['Newcomer', 'free', 'This username is available.'],
    ['new_comer', 'free', 'This username is available. It will be shown as “New comer”.'],
    ['DemoUser', 'taken', 'This username is taken. Choose another one.'],
    ['A#b', 'invalid', 'This username can’t be used. Choose another one.'],
  ])('%s is %s, and the user is told politely', async (name, kind, text) => {
    const flow = await signUp()
    await flow.user.type(input(flow, 'username'), name)
    const status = await said(flow, 'username', kind)
    expect(status).toHaveTextContent(text)
    expect(status).toHaveAttribute('role', 'status')
    expect(input(flow, 'username')).toHaveAccessibleDescription(text)
    expect(input(flow, 'username')).not.toHaveAttribute('aria-invalid')
    expect(input(flow, 'username')).toHaveFocus()
  })

  it('is asked for once at a pause, not at each letter', async () => {
    const flow = await signUp()
    // In one turn: on a busy machine a pause may be anywhere.
    for (const end of 'Newcomer'.split('').keys()) fireEvent.input(input(flow, 'username'), { target: { value: 'Newcomer'.slice(0, end + 1) } })
    await said(flow, 'username', 'free')
    expect(asked(flow)).toHaveLength(1)
    expect(asked(flow)[0]?.parameters.get('ususers')).toBe('\u001fNewcomer')
  })

  it('loses what was said of it when it changes', async () => {
    const flow = await signUp()
    await flow.user.type(input(flow, 'username'), 'DemoUser')
    await said(flow, 'username', 'taken')
    await flow.user.type(input(flow, 'username'), 's')
    expect(check(flow, 'username')).toBeEmptyDOMElement()
    await said(flow, 'username', 'free')
  })

  it('is checked at once where the user brings it along', async () => {
    const flow = await signUp({ username: 'DemoUser' })
    await said(flow, 'username', 'taken')
  })

  it('does not keep a submit from the wiki, which says the last word', async () => {
    const flow = await signUp()
    await flow.user.type(input(flow, 'username'), 'DemoUser')
    await said(flow, 'username', 'taken')
    await flow.user.type(input(flow, 'password'), 'Secret-12')
    await flow.user.type(input(flow, 'retype'), 'Secret-12{Enter}')
    await waitFor(() => { expect(posts(flow)).toHaveLength(1) })
  })

  it('is not spoken of where the wiki does not answer', async () => {
    const flow = await signUp({ intercept: ({ parameters }) => (parameters.get('list') === 'users' ? new Response('', { status: 503 }) : undefined) })
    await flow.user.type(input(flow, 'username'), 'Newcomer')
    await waitFor(() => { expect(asked(flow).length).toBeGreaterThan(0) }, { timeout: 5_000 })
    await flow.user.type(input(flow, 'password'), 'Secret-12')
    await said(flow, 'password', 'good')
    expect(check(flow, 'username')).toBeEmptyDOMElement()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('is not checked in a login', async () => {
    const flow = renderFlow()
    await flow.user.type(await screen.findByLabelText('Username'), 'DemoUser')
    expect(flow.root().querySelector('.mwa-check')).toBeNull()
  })
})

const strict = { features: { passwordPolicy: { minimalPasswordLength: 8, minimumPasswordLengthToLogin: 1, passwordCannotBeSubstringInUsername: true } } }

describe('a new password', () => {
  it('is checked at a pause, with the name that it is for', async () => {
    const flow = await signUp({ wiki: strict })
    await flow.user.type(input(flow, 'username'), 'Newcomer')
    await flow.user.type(input(flow, 'password'), 'short')
    expect((await said(flow, 'password', 'weak'))?.textContent).toMatch(/8/)
    await flow.user.type(input(flow, 'password'), '-and-longer')
    expect(await said(flow, 'password', 'good')).toHaveTextContent('You can use this password.')
    expect(checkedPasswords(flow)).toEqual(['short', 'short-and-longer'])
  })

  it('is checked again for another name', async () => {
    const flow = await signUp({ wiki: strict })
    await flow.user.type(input(flow, 'password'), 'newcomer')
    await said(flow, 'password', 'good')
    await flow.user.type(input(flow, 'username'), 'Newcomer-1')
    await said(flow, 'password', 'weak')
  })

  it('stays in the form until the submit if the app wants so', async () => {
    const flow = await signUp({ wiki: strict, checksPassword: false })
    await flow.user.type(input(flow, 'password'), 'short')
    await flow.user.type(input(flow, 'username'), 'Newcomer')
    await said(flow, 'username', 'free')
    expect(checkedPasswords(flow)).toEqual([])
    expect(check(flow, 'password')).toBeFalsy()
  })

  it('is checked in a change of the password, too', async () => {
    const flow = renderFlow({ module: 'changeauthenticationdata', wiki: strict, before: logInBefore('DemoUser', 'demo-pass') })
    await waitFor(() => { input(flow, 'retype') })
    await flow.user.type(input(flow, 'password'), 'short')
    await said(flow, 'password', 'weak')
    expect(asked(flow)).toEqual([])
  })
})

describe('a refusal about one field', () => {
  const typed = { password: 'Secret-12', retype: 'Secret-12' }
  const submit = async (flow: RenderedFlow, values: Record<string, string>) => {
    for (const [name, text] of Object.entries(values)) await flow.user.type(input(flow, name), text)
    await flow.user.click(screen.getByRole('button', { name: 'Create account' }))
  }

  it('stands at the name, which has the focus, and the passwords stay', async () => {
    const flow = await signUp()
    await submit(flow, { username: 'DemoUser', ...typed })
    await waitFor(() => { expect(input(flow, 'username')).toHaveAttribute('aria-invalid', 'true') })
    const alert = screen.getByRole('alert')
    expect(field(flow, 'username')).toContainElement(alert)
    await waitFor(() => { expect(input(flow, 'username')).toHaveFocus() })
    expect(input(flow, 'username'), 'the alert was just read').not.toHaveAccessibleDescription(alert.textContent)
    await flow.user.tab()
    expect(input(flow, 'username'), 'the user who returns to it gets it').toHaveAccessibleDescription(alert.textContent)
    expect(input(flow, 'password')).toHaveValue('Secret-12')
    expect(input(flow, 'retype')).toHaveValue('Secret-12')
  })

  it('goes when the field is changed, and the account can be made', async () => {
    const flow = await signUp()
    await submit(flow, { username: 'DemoUser', ...typed })
    await waitFor(() => { expect(input(flow, 'username')).toHaveFocus() })
    await flow.user.keyboard('s')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(input(flow, 'username')).not.toHaveAttribute('aria-invalid')
    await flow.user.click(screen.getByRole('button', { name: 'Create account' }))
    await waitFor(() => { expect(flow.root().dataset['state']).toBe('passed') })
    expect(posts(flow).at(-1)?.parameters.get('password')).toBe('Secret-12')
  })

  it('stands at the password, and empties both', async () => {
    const flow = await signUp({ wiki: strict, checksPassword: false })
    await submit(flow, { username: 'Newcomer', password: 'short', retype: 'short' })
    await waitFor(() => { expect(input(flow, 'password')).toHaveAttribute('aria-invalid', 'true') })
    expect(field(flow, 'password')).toContainElement(screen.getByRole('alert'))
    await waitFor(() => { expect(input(flow, 'password')).toHaveFocus() })
    expect(input(flow, 'password')).toHaveValue('')
    expect(input(flow, 'retype')).toHaveValue('')
    expect(input(flow, 'username')).toHaveValue('Newcomer')
  })

  it('stands at the e-mail address, and the passwords stay', async () => {
    const flow = await signUp({ wiki: { features: { email: true } } })
    await submit(flow, { username: 'Newcomer', ...typed, email: 'nowhere' })
    await waitFor(() => { expect(input(flow, 'email')).toHaveFocus() })
    expect(field(flow, 'email')).toContainElement(screen.getByRole('alert'))
    expect(input(flow, 'password')).toHaveValue('Secret-12')
  })

  it.each([
    ['userexists', 'username'],
    ['noname', 'username'],
    ['antispoof-conflict-top', 'username'],
    ['invalidemailaddress', 'email'],
    ['badretype', 'retype'],
    ['passwordtooshort', 'password'],
    ['password-substring-username-match', 'password'],
  ])('by the code %s stands at %s', async (code, name) => {
    const refusal = { createaccount: { status: 'FAIL', message: '<b>No</b>', messagecode: code } }
    const intercept = ({ parameters }: { parameters: URLSearchParams }) =>
      (parameters.get('action') === 'createaccount' ? Response.json(refusal) : undefined)
    const flow = await signUp({ wiki: { features: { email: true } }, intercept })
    await submit(flow, { username: 'Newcomer', ...typed })
    await waitFor(() => { expect(input(flow, name)).toHaveFocus() })
    expect(field(flow, name)).toContainElement(screen.getByRole('alert'))
    expect(screen.getByRole('alert')).toHaveTextContent('No')
    expect(flow.root().querySelector('.mwa-notice')).toBeNull()
  })
})

describe('a password that the wiki mails', () => {
  const forSomebodyElse = async () => {
    const flow = await signUp({ wiki: { features: { email: true } }, before: logInBefore('DemoUser', 'demo-pass') })
    await flow.user.type(input(flow, 'username'), 'Newcomer')
    await flow.user.type(input(flow, 'password'), 'half')
    return flow
  }

  it('takes the place of the fields for one, which come back empty', async () => {
    const flow = await forSomebodyElse()
    await flow.user.click(input(flow, 'mailpassword'))
    await waitFor(() => { expect(flow.root().querySelector('[type=password]')).toBeNull() })
    expect(input(flow, 'username')).toHaveValue('Newcomer')
    await flow.user.click(input(flow, 'mailpassword'))
    await waitFor(() => { expect(input(flow, 'password')).toHaveValue('') })
  })

  it('needs an address', async () => {
    const flow = await forSomebodyElse()
    expect(input(flow, 'email')).not.toBeRequired()
    await flow.user.click(input(flow, 'mailpassword'))
    await waitFor(() => { expect(input(flow, 'email')).toBeRequired() })
    expect(field(flow, 'email')).not.toHaveTextContent('optional')
    await flow.user.click(screen.getByRole('button', { name: 'Create account' }))
    await waitFor(() => { expect(input(flow, 'email')).toHaveFocus() })
    expect(input(flow, 'email')).toHaveAccessibleDescription(/is required/)
    expect(posts(flow)).toEqual([])
    await flow.user.keyboard('new@example.org')
    await flow.user.click(screen.getByRole('button', { name: 'Create account' }))
    await waitFor(() => { expect(flow.root().dataset['state']).toBe('passed') })
    expect(posts(flow).at(-1)?.parameters.get('password')).toBeNull()
  })
})
