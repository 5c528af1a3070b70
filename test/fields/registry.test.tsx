// An app's own renderers: what they match, which props they get, and what happens if they throw.
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { useFieldValue, type FieldRendererProps, type Renderers, type RequestRendererProps } from '../../src/index.ts'
import { renderFlow, type Call } from '../components/renderFlow.tsx'
import { infoAnswer, stepAnswer, wireField, wireRequest } from '../components/wireAnswers.ts'
import { expectConsole } from '../expectConsole.ts'

const requests = [
  wireRequest('Vendor\\LoginRequest:1', {
    login: wireField('string', { label: 'Login' }),
    pass: wireField('password', { label: 'Pass', sensitive: true }),
    realm: wireField('select', { label: 'Realm', value: 'n', options: { n: 'North', s: 'South' } }),
    stay: wireField('checkbox', { label: 'Stay', optional: true }),
  }),
]
const intercept = (call: Call) => (call.method === 'POST' ? stepAnswer({ status: 'PASS', username: 'X' }) : infoAnswer(requests))

const Marked = (mark: string) => ({ fallback }: { readonly fallback: React.ReactNode }) => <div data-testid={mark}>{fallback}</div>
const Lost = () => <i data-testid="lost" />

async function send(flow: ReturnType<typeof renderFlow>) {
  await flow.user.type(screen.getByLabelText('Login'), 'ada')
  await flow.user.type(screen.getByLabelText('Pass'), 'x')
  await flow.user.click(screen.getByRole('button', { name: 'Log in' }))
  await screen.findByRole('heading', { name: 'You are logged in' })
  return flow.calls.find(({ method }) => method === 'POST')?.parameters
}

describe('a renderer', () => {
  it('by type gets every field of the type, and one by name takes precedence', async () => {
    renderFlow({ intercept, renderers: { types: { string: Marked('by-type'), select: Marked('select') }, fields: { login: Marked('by-name') } } })
    const byName = await screen.findByTestId('by-name')
    expect(byName).toContainElement(screen.getByTestId('by-type'))
    expect(screen.getByTestId('by-type')).toContainElement(screen.getByLabelText('Login'))
    expect(screen.getByTestId('select')).toContainElement(await screen.findByLabelText('Realm'))
  })

  it('by rule takes precedence over one by kind of request, and both over the built-in fields', async () => {
    const renderers: Renderers = {
      requests: { LoginRequest: Marked('by-kind') },
      rules: [
        { when: () => false, render: Lost },
        { when: ({ id }) => id.endsWith(':1'), render: Marked('by-rule') },
      ],
    }
    renderFlow({ intercept, renderers })
    expect(await screen.findByTestId('by-rule')).toContainElement(screen.getByTestId('by-kind'))
    expect(screen.getByTestId('by-kind')).toContainElement(screen.getByLabelText('Login'))
    expect(screen.queryByTestId('lost')).toBeNull()
  })

  it('that is null hides a field, whose initial value is still posted', async () => {
    const flow = renderFlow({ intercept, renderers: { fields: { realm: null } } })
    await screen.findByLabelText('Stay')
    expect(screen.queryByLabelText('Realm')).toBeNull()
    expect((await send(flow))?.get('realm')).toBe('n')
  })

  it('can spread inputProps on its own input', async () => {
    const Own = ({ inputProps }: FieldRendererProps<'string'>) => <input {...inputProps} aria-label="Login" data-own="" />
    const flow = renderFlow({ intercept, renderers: { types: { string: Own } } })
    expect(await screen.findByLabelText('Login')).toHaveAttribute('data-own')
    expect((await send(flow))?.get('login')).toBe('ada')
  })

  it('can be controlled', async () => {
    const Switch = ({ field }: FieldRendererProps<'select'>) => {
      const [value, setValue] = useFieldValue(field)
      return <button type="button" onClick={() => { setValue('s') }}>Realm is {value}</button>
    }
    const flow = renderFlow({ intercept, renderers: { types: { select: Switch } } })
    await flow.user.click(await screen.findByRole('button', { name: 'Realm is n' }))
    expect(screen.getByRole('button', { name: 'Realm is s' })).toBeVisible()
    expect((await send(flow))?.get('realm')).toBe('s')
  })

  it('of a request can place fields by name and submit', async () => {
    const Own = ({ Field, submit, request }: RequestRendererProps) => (
      <section aria-label={request.kind}>
        <Field name="pass" />
        <Field name="login" />
        <button type="button" onClick={() => { submit() }}>Go</button>
      </section>
    )
    const flow = renderFlow({ intercept, renderers: { requests: { LoginRequest: Own } } })
    const section = await screen.findByRole('region', { name: 'LoginRequest' })
    expect(section).toContainElement(screen.getByLabelText('Pass'))
    await flow.user.type(screen.getByLabelText('Login'), 'ada')
    await flow.user.type(screen.getByLabelText('Pass'), 'x')
    await flow.user.click(screen.getByRole('button', { name: 'Go' }))
    await screen.findByRole('heading', { name: 'You are logged in' })
  })

  it('of a request goes by its whole id, and before the one for its kind', async () => {
    const Own = (text: string) => () => <p>{text}</p>
    renderFlow({ renderers: { requests: { 'MediaWiki\\Auth\\PasswordAuthenticationRequest': Own('by id'), PasswordAuthenticationRequest: Own('by kind') } } })
    expect(await screen.findByText('by id')).toBeVisible()
    expect(screen.queryByText('by kind')).toBeNull()
  })

  it('of an id that only looks like one is not used, and development says so', async () => {
    expectConsole('warn', /renderers\.requests\["Auth\\PasswordAuthenticationRequest"\] is not used: the wiki has "MediaWiki\\Auth\\PasswordAuthenticationRequest"\. .* kind, "PasswordAuthenticationRequest"/)
    renderFlow({ renderers: { requests: { 'Auth\\PasswordAuthenticationRequest': null } } })
    expect(await screen.findByLabelText('Password')).toBeVisible()
  })

  it('that throws is replaced by its fallback, and the app is notified', async () => {
    // React 18 has another message.
    expectConsole('error', /Out of paint|The above error occurred/)
    const onRendererError = vi.fn()
    const Broken = () => { throw new Error('Out of paint') }
    const flow = renderFlow({ intercept, onRendererError, renderers: { fields: { login: Broken } } })
    expect(await screen.findByLabelText('Login')).toBeVisible()
    await waitFor(() => { expect(onRendererError).toHaveBeenCalledWith(expect.objectContaining({ message: 'Out of paint' }), { path: 'renderers.fields.login' }) })
    expect((await send(flow))?.get('login')).toBe('ada')
  })

  it('by name is used only where the wiki sends the type that the name is known for', async () => {
    const Switch = ({ field, label }: FieldRendererProps<'checkbox'>) => <label>{label}<button type="button" role="switch" aria-checked={field.checked} /></label>
    const show = (type: string) =>
      renderFlow({ intercept: () => infoAnswer([wireRequest('A', { rememberMe: wireField(type, { label: 'Stay' }) })]), renderers: { fields: { rememberMe: Switch } } })
    const { unmount } = show('checkbox')
    expect(await screen.findByRole('switch', { name: /^Stay/ })).toBeVisible()
    unmount()
    show('string')
    expect(await screen.findByRole('textbox', { name: /^Stay/ })).toBeVisible()
    expect(screen.queryByRole('switch')).toBeNull()
  })

  it('by name with a type is used only where the wiki sends that type', async () => {
    const Realm = ({ field, labelText }: FieldRendererProps<'select'>) => <p>{labelText}: {field.options.map((option) => option.label).join(' or ')}</p>
    const renderers: Renderers = { fields: { realm: { type: 'select', render: Realm }, login: { type: 'select', render: Realm } }, types: { string: Marked('by-type') } }
    renderFlow({ intercept, renderers })
    expect(await screen.findByText('Realm: North or South')).toBeVisible()
    expect(screen.getByTestId('by-type')).toContainElement(screen.getByLabelText('Login'))
  })

  it('by a name that nobody knows gets what the wiki sends', async () => {
    renderFlow({ intercept, renderers: { fields: { realm: Marked('any') } } })
    expect(await screen.findByTestId('any')).toContainElement(await screen.findByLabelText('Realm'))
  })

  it('is not found under names that every object has', async () => {
    const odd = [wireRequest('constructor', { toString: wireField('string', { label: 'Odd' }) })]
    renderFlow({ intercept: () => infoAnswer(odd), renderers: { fields: {}, requests: {} } })
    expect(await screen.findByLabelText('Odd')).toBeVisible()
  })
})
