// A page that cannot fetch what comes later shows its form all the same, says that nothing can be sent, and throws nothing.
import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { logIn, renderFlow } from './renderFlow.tsx'
import { infoAnswer, wireField, wireRequest } from './wireAnswers.ts'

// Asked for again, it is still gone.
vi.mock('../../src/hooks/later.ts', () => ({
  createLater: () => ({
    fetch: () => Promise.reject(new Error('The file is gone')),
    here: () => undefined,
    use: (_: unknown, miss: () => unknown) => Promise.resolve().then(miss),
  }),
}))

it('says of a submit that the wiki could not be reached, sends nothing, and keeps the form', async () => {
  const onError = vi.fn()
  const flow = renderFlow({ onError })
  await logIn(flow, 'DemoUser', 'demo-pass')
  expect(await screen.findByRole('alert')).toHaveTextContent(/could not be reached/)
  expect(screen.getByLabelText('User name')).toHaveValue('DemoUser')
  expect(flow.calls.filter(({ method }) => method === 'POST')).toHaveLength(0)
  expect(onError).toHaveBeenCalledWith({ kind: 'network' })
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
  const flow = renderFlow({ intercept: () => infoAnswer(requests) })
  await flow.user.type(await screen.findByRole('textbox', { name: /^Realm/ }), 'n')
  await flow.user.type(await screen.findByLabelText('Answer'), '4')
  expect(flow.root()).toHaveTextContent('Sum')
  expect(screen.getAllByRole('textbox')).toHaveLength(2)
})
