// A page that cannot fetch the parts that come later still logs in, and throws nothing.
import { screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { logIn, renderFlow } from './renderFlow.tsx'
import { infoAnswer, stepAnswer, wireField, wireRequest } from './wireAnswers.ts'

vi.mock('../../src/components/onDemand/index.ts', () => { throw new Error('The file is gone') })

it('logs in', async () => {
  const flow = renderFlow()
  await logIn(flow, 'DemoUser', 'demo-pass')
  await screen.findByRole('heading', { name: 'You are logged in' })
  expect(screen.queryByRole('alert')).toBeNull()
})

it('says of trouble that the wiki could not be reached, and keeps the form', async () => {
  const flow = renderFlow({ intercept: ({ method }) => { if (method === 'POST') throw new TypeError('offline'); return undefined } })
  await logIn(flow, 'DemoUser', 'demo-pass')
  expect(await screen.findByRole('alert')).toHaveTextContent(/could not be reached/)
  expect(screen.getByLabelText('User name')).toHaveValue('DemoUser')
})

it('says so where there is no form, too', async () => {
  renderFlow({ intercept: () => new Response('<html>') })
  expect(await screen.findByRole('alert')).toHaveTextContent(/could not be reached/)
})

it('has a line of text for a control that few logins have, and the fields of a captcha', async () => {
  const requests = [
    wireRequest('One', { realm: wireField('select', { label: 'Realm', options: { n: 'North' } }) }),
    wireRequest('CaptchaAuthenticationRequest', { captchaInfo: wireField('null', { label: 'Sum' }), captchaWord: wireField('string', { label: 'Answer' }) }),
  ]
  const flow = renderFlow({ intercept: ({ method }) => (method === 'POST' ? stepAnswer({ status: 'PASS', username: 'X' }) : infoAnswer(requests)) })
  await flow.user.type(await screen.findByRole('textbox', { name: /^Realm/ }), 'n')
  await flow.user.type(await screen.findByLabelText('Answer'), '4')
  expect(flow.root()).toHaveTextContent('Sum')
  expect(screen.getAllByRole('textbox')).toHaveLength(2)
  await flow.user.click(screen.getByRole('button', { name: 'Log in' }))
  await waitFor(() => { expect(flow.root()).toHaveAttribute('data-state', 'passed') })
})
