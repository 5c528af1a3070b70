// What the user sees and hears where the finger or the focus is: the pressed button, the only field, a captcha's image.
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FieldFrame, type FieldRendererProps } from '../../src/index.ts'
import { renderFlow, type Call } from './renderFlow.tsx'
import { infoAnswer, stepAnswer, wireField, wireRequest } from './wireAnswers.ts'

const login = wireRequest('PasswordAuthenticationRequest', {
  username: wireField('string', { label: 'Username' }),
  password: wireField('password', { label: 'Password', sensitive: true }),
}, { required: 'primary-required' })
const harbour = wireRequest('Harbour', { harbour: wireField('button', { label: 'Log in with Harbour ID' }) }, { required: 'primary-required' })
const code = wireRequest('Code', { code: wireField('string', { label: 'Code', sensitive: true }) })

const posts = (answer: () => Response | Promise<Response>, first: readonly object[] = [login]) =>
  ({ method }: Call) => (method === 'POST' ? Promise.resolve(answer()) : infoAnswer(first))
const asks = (message: string, ...requests: readonly object[]) => stepAnswer({ status: 'UI', message, messagecode: 'x', requests })

async function logIn(user: ReturnType<typeof renderFlow>['user']) {
  await user.type(await screen.findByLabelText('Username'), 'Ada')
  await user.type(screen.getByLabelText('Password'), 'secret{Enter}')
}

const working = () => [...document.querySelectorAll('[data-working]')].map(({ textContent }) => textContent)

describe('the button that is going on', () => {
  it('is the submit button, by Enter too, and none when the answer is there', async () => {
    let answer: (response: Response) => void = () => {}
    const { user } = renderFlow({ intercept: posts(() => new Promise((resolve) => { answer = resolve }), [login, harbour]) })
    await logIn(user)
    await waitFor(() => { expect(working()).toEqual(['Log in']) })
    answer(stepAnswer({ status: 'FAIL', message: 'No.', messagecode: 'no' }))
    await screen.findByRole('alert')
    expect(working()).toEqual([])
  })

  it('is that of a field', async () => {
    const other = wireRequest('Other', { other: wireField('button', { label: 'Other' }) }, { required: 'primary-required' })
    const { user } = renderFlow({ intercept: posts(() => new Promise(() => {}), [login, harbour, other]) })
    await user.click(await screen.findByRole('button', { name: 'Other' }))
    await waitFor(() => { expect(working()).toEqual(['Other']) })
  })

  it('is the chosen second factor, and not the others', async () => {
    const choice = wireRequest('TwoFactorModuleSelectAuthenticationRequest', {
      newModule: wireField('select', { options: { '': '', totp: 'App', key: 'Key', mail: 'Mail' }, value: '', optional: true }),
    }, { metadata: { currentModule: 'totp', allowedModules: ['totp', 'key', 'mail'], moduleDescriptions: { key: 'Key', mail: 'Mail' } } })
    let count = 0
    const { user } = renderFlow({ intercept: posts(() => (count++ ? new Promise(() => {}) : asks('Code please.', code, choice))) })
    await logIn(user)
    await user.click(await screen.findByRole('button', { name: 'Mail' }))
    await waitFor(() => { expect(working()).toEqual(['Mail']) })
  })
})

describe('the links below the form', () => {
  it('stay where they are while it is sent, and lead nowhere then', async () => {
    let answer: (response: Response) => void = () => {}
    const { user, root, calls } = renderFlow({ intercept: posts(() => new Promise((resolve) => { answer = resolve })) })
    const link = await screen.findByRole('button', { name: 'Forgot password?' })
    await logIn(user)
    await waitFor(() => { expect(root()).toHaveAttribute('data-state', 'submitting') })
    expect(link).toHaveAttribute('aria-disabled', 'true')
    await user.click(link)
    expect(root()).toHaveAttribute('data-module', 'clientlogin')
    expect(calls).toHaveLength(2)
    answer(asks('Code please.', code))
    await screen.findByLabelText('Code')
    expect(link).not.toBeInTheDocument()
  })
})

describe('the focus in a later step', () => {
  const second = async (...requests: readonly object[]) => {
    const flow = renderFlow({ intercept: posts(() => asks('Enter the code of your app.', ...requests)) })
    await logIn(flow.user)
    return flow
  }

  it('is in its only field, which says what is asked for, and nothing says it twice', async () => {
    await second(code)
    const field = await screen.findByLabelText('Code')
    await waitFor(() => { expect(field).toHaveFocus() })
    expect(field).toHaveAccessibleDescription(/^Enter the code of your app\./)
    expect(screen.getAllByText('Enter the code of your app.')).toHaveLength(1)
  })

  it.each([
    ['several fields', [wireRequest('Two', { one: wireField('string', { label: 'Code' }), two: wireField('string') })]],
    ['a list', [wireRequest('List', { one: wireField('select', { label: 'Code', options: { a: 'A', b: 'B' }, value: 'a' }) })]],
    ['a box to tick', [wireRequest('Box', { one: wireField('string', { label: 'Code' }), two: wireField('checkbox') })]],
  ])('is on the heading where there are %s', async (_, requests) => {
    await second(...requests)
    await screen.findByLabelText('Code')
    await waitFor(() => { expect(screen.getByRole('heading')).toHaveFocus() })
    expect(screen.getByLabelText('Code')).not.toHaveAccessibleDescription(/Enter the code/)
  })

  it('stays where it is in the first step', async () => {
    renderFlow({ intercept: posts(() => asks('-'), [code]) })
    expect(await screen.findByLabelText('Code')).not.toHaveFocus()
  })
})

describe('the button of a provider', () => {
  it('may have an icon beside the wiki’s words', async () => {
    const withIcon = (props: FieldRendererProps<'button'>) => (
      <FieldFrame {...props} hideLabel>
        <button type="button" id={props.inputProps.id} className="mwa-button" onClick={props.press}><img src="/harbour.svg" alt="" /> {props.label}</button>
      </FieldFrame>
    )
    const { user } = renderFlow({ intercept: posts(() => new Promise(() => {}), [login, harbour]), renderers: { fields: { harbour: withIcon } } })
    const button = await screen.findByRole('button', { name: 'Log in with Harbour ID' })
    expect(button.querySelector('img')).toHaveAttribute('src', '/harbour.svg')
    await user.type(screen.getByLabelText('Username'), 'Ada')
    await user.type(screen.getByLabelText('Password'), 'secret{Enter}')
    await waitFor(() => { expect(working()).toEqual(['Log in']) })
  })

  it('that the wiki labels by an image has the image’s words, or the provider’s name', async () => {
    const image = (alt: string) => wireField('button', { label: `<img src="/logo.png"${alt}>` })
    const requests = [
      wireRequest('A', { one: image(' alt="Log in with Beacon ID"') }, { required: 'primary-required' }),
      wireRequest('B', { two: image('') }, { required: 'primary-required', provider: 'Lighthouse ID' }),
    ]
    renderFlow({ intercept: posts(() => asks('-'), requests) })
    expect(await screen.findByRole('button', { name: 'Log in with Beacon ID' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Lighthouse ID' })).toBeVisible()
  })
})

describe('a line with “or”', () => {
  const or = () => screen.queryByText('or')

  it('stands between the form and other ways to log in', async () => {
    renderFlow({ intercept: posts(() => asks('-'), [login, harbour]) })
    await screen.findByRole('button', { name: 'Log in with Harbour ID' })
    expect(or()).toBeVisible()
  })

  it('stands nowhere else', async () => {
    renderFlow({ intercept: posts(() => asks('-'), [harbour]) })
    await screen.findByRole('button', { name: 'Log in with Harbour ID' })
    expect(or()).toBeNull()
  })

  it('does not stand after a checkbox alone', async () => {
    const remember = wireRequest('RememberMe', { rememberMe: wireField('checkbox', { label: 'Stay logged in' }) })
    renderFlow({ intercept: posts(() => asks('-'), [remember, harbour]) })
    await screen.findByRole('button', { name: 'Log in with Harbour ID' })
    expect(screen.getByRole('checkbox')).toBeVisible()
    expect(or()).toBeNull()
  })
})

describe('a captcha of the wiki', () => {
  const captcha = (image: string) => wireRequest('CaptchaAuthenticationRequest', {
    captchaId: wireField('hidden', { value: image }),
    captchaInfo: wireField('null', { label: 'Please type the letters', value: `https://wiki.example/${image}.png` }),
    captchaWord: wireField('string', { label: 'Letters' }),
  }, { metadata: { type: 'image', mime: 'image/png' } })

  it('is a group that its challenge names, and a new image is said once for each press', async () => {
    let count = 0
    const { user } = renderFlow({ intercept: () => infoAnswer([login, captcha(`image${count++}`)]) })
    const group = await screen.findByRole('group', { name: /Please type the letters.*type the letters shown here/ })
    expect(within(group).getByLabelText('Letters')).toBeVisible()
    const shown = () => within(group).getByRole('img').getAttribute('src')
    for (const press of [1, 2]) {
      const before = shown()
      await user.click(within(group).getByRole('button', { name: 'Show another image' }))
      await waitFor(() => { expect(shown()).not.toBe(before) })
      expect(within(group).getByRole('status'), `press ${press}`).toHaveTextContent('A new image is shown.')
    }
  })
})

describe('a field that was not touched', () => {
  it('is not said to be invalid, although the wiki requires it', async () => {
    renderFlow({ intercept: posts(() => asks('-')) })
    const field = await screen.findByLabelText('Username')
    expect(field).toBeRequired()
    expect(field).not.toHaveAttribute('aria-invalid')
    // Firefox says so of a form and of a group with such a field, too.
    expect(field.closest('form')).toBeValid()
  })
})
