// How fields are named whose wiki sends no label or no help, and texts that repeat each other.
import { act, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { logIn, renderFlow, visibleOnly } from '../components/renderFlow.tsx'
import { infoAnswer, stepAnswer, wireField, wireRequest } from '../components/wireAnswers.ts'

const bare = (type: string, more: object = {}) => ({ type, optional: false, sensitive: false, ...more })

describe('a field without a label', () => {
  it.each([
    ['username', 'string', 'Username'],
    ['password', 'password', 'Password'],
    ['retype', 'password', 'Confirm password'],
    ['email', 'string', 'E-mail address'],
    ['realname', 'string', 'Real name'],
    ['OATHToken', 'string', 'Verification code'],
    ['token', 'string', 'Verification code'],
    ['RecoveryCode', 'string', 'Recovery code'],
    ['captchaWord', 'string', 'Captcha'],
    ['unheardOf', 'string', 'unheardOf'],
  ])('is named by the kit if it knows the field: %s', async (name, type, label) => {
    renderFlow({ intercept: () => infoAnswer([wireRequest('Odd', { [name]: bare(type) })]) })
    expect(await screen.findByLabelText(label)).toHaveAttribute('name', name)
  })

  it('is named so in a summary, on a checkbox and on a button', async () => {
    const fields = { username: bare('string'), password: bare('password'), rememberMe: bare('checkbox', { optional: true }), skipReset: bare('button') }
    const flow = renderFlow({ intercept: () => infoAnswer([wireRequest('Odd', fields, { required: 'primary-required' })]) })
    expect(await screen.findByRole('checkbox', { name: 'Stay logged in' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Skip for now' })).toBeVisible()
    expect(flow.root()).not.toHaveTextContent(/rememberMe|skipReset/)
  })
})

describe('a text of the wiki', () => {
  const touch = 'Touch your key.'
  const show = (field: object, message = 'One more') => {
    const requests = [wireRequest('Odd', { webauthnLabel: bare('null', field), code: wireField('string', { label: 'Code' }) })]
    return renderFlow({ intercept: ({ method }) => (method === 'GET' ? undefined : stepAnswer({ status: 'UI', message, messagecode: 'x', requests })) })
  }
  const open = async (field: object, message?: string) => {
    const flow = show(field, message)
    await logIn(flow, 'DemoUser', 'demo-pass')
    await screen.findByLabelText('Code')
    return flow
  }

  it.each<[string, object]>([
    ['in the value and in the help', { value: touch, help: touch }],
    ['in the value as HTML, too', { value: '<em>Touch</em> your key.', help: '<em>Touch</em> your key.' }],
    ['in the value with blanks around it', { value: ` ${touch}\n`, help: touch }],
    ['in the help alone', { help: touch }],
    ['in the value alone', { value: touch }],
    ['in the label alone', { label: touch }],
    ['in all three', { label: touch, value: touch, help: touch }],
  ])('is shown once, and the name of its field never: %s', async (_, field) => {
    const flow = await open(field)
    expect(await screen.findAllByText((_text, element) => element?.textContent.trim() === touch && element.tagName === 'P')).toHaveLength(1)
    expect(flow.root()).not.toHaveTextContent('webauthnLabel')
  })

  it('is not repeated below a notice that says the same', async () => {
    await open({ value: touch, help: touch }, touch)
    await act(() => vi.dynamicImportSettled())
    expect(screen.getAllByText(touch, visibleOnly)).toHaveLength(1)
  })

  it('leaves no trace if it is empty', async () => {
    const flow = await open({ value: '' })
    await act(() => vi.dynamicImportSettled())
    expect(flow.root().querySelector('[data-type=null]')).toBeNull()
    expect(flow.root()).not.toHaveTextContent('webauthnLabel')
  })

  it('keeps label, value and help that differ', async () => {
    const flow = await open({ label: 'Your keys', value: 'One in the drawer', help: 'Any of them will do.' })
    expect(await screen.findByText('Any of them will do.')).toBeVisible()
    expect(flow.root()).toHaveTextContent('Your keysOne in the drawerAny of them will do.')
  })
})
