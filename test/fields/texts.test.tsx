// What a control says of its field: nodes that React renders, and the same as plain text.
import { render, screen } from '@testing-library/react'
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import type { FieldRendererProps, Renderers } from '../../src/index.ts'
import { useField, WikiText } from '../../src/hooks.ts'
import { renderFlow } from '../components/renderFlow.tsx'
import { infoAnswer, wireField, wireRequest } from '../components/wireAnswers.ts'

const show = (fields: Parameters<typeof wireRequest>[1], renderers: Renderers) =>
  renderFlow({ intercept: () => infoAnswer([wireRequest('LoginRequest', fields, { required: 'primary-required' })]), renderers })

interface LibraryFieldProps extends ComponentPropsWithoutRef<'input'> {
  readonly label?: ReactNode
  readonly helperText?: ReactNode
  readonly error?: boolean
}

/** A text field as those of component libraries are. On React 18 they take a ref by `forwardRef`. */
const LibraryField = forwardRef<HTMLInputElement, LibraryFieldProps>(function LibraryField({ label, helperText, error, ...inputProps }, ref) {
  return (
    <div data-error={error}>
      <label htmlFor={inputProps.id}>{label}</label>
      <input {...inputProps} ref={ref} />
      <small>{helperText}</small>
    </div>
  )
})

describe('a renderer', () => {
  it('gives label, help and error to a field of a component library', async () => {
    const Own = ({ inputProps, label, help, error }: FieldRendererProps<'string'>) => (
      <LibraryField {...inputProps} label={label} helperText={error ?? help} error={!!error} />
    )
    const label = 'Log in with <b>name</b>'
    const flow = show({ login: wireField('string', { label, help: 'See <a href="/wiki/Help">the help</a>.' }) }, { types: { string: Own } })
    const input = await screen.findByLabelText('Log in with name')
    expect(flow.root()).toHaveTextContent('See the help.')
    await flow.user.click(screen.getByRole('button', { name: 'Log in' }))
    expect(await screen.findByText('“Log in with name” is required.')).toBeVisible()
    expect(input.closest('[data-error=true]')).not.toBeNull()
  })

  it('has the same as plain text', async () => {
    const Own = ({ inputProps, labelText, helpText }: FieldRendererProps<'string'>) => <input {...inputProps} aria-label={labelText} title={helpText} />
    show({ login: wireField('string', { label: 'A <b>name</b>:', help: '<i>Any</i> of them', optional: true }) }, { types: { string: Own } })
    expect(await screen.findByRole('textbox', { name: 'A name (optional)' })).toHaveAttribute('title', 'Any of them')
  })

  it('has no help and no error where there is none', async () => {
    const seen: unknown[] = []
    const Own = ({ inputProps, label, help, helpText, error }: FieldRendererProps<'string'>) => {
      seen.push(help, helpText, error)
      return <label>{label}<input {...inputProps} /></label>
    }
    show({ login: wireField('string', { label: '', help: '' }) }, { types: { string: Own } })
    expect(await screen.findByLabelText('login')).toBeVisible()
    expect(new Set(seen)).toEqual(new Set([undefined]))
  })

  it.each([
    ['string', 'mwa-input'],
    ['password', 'mwa-input'],
    ['select', 'mwa-input'],
    ['unheardOf', 'mwa-input'],
    ['button', 'mwa-button'],
    ['checkbox', ''],
  ])('of a %s has the class of the kit’s own control: "%s"', async (type, className) => {
    const Own = ({ inputProps, labelText }: FieldRendererProps) => <i className={inputProps.className} role="note" aria-label={labelText} />
    const types = { string: Own, password: Own, select: Own, unknown: Own, button: Own, checkbox: Own }
    show({ one: wireField(type, { label: 'One', optional: type === 'checkbox' }) }, { types })
    expect(await screen.findByRole('note', { name: 'One' })).toHaveProperty('className', className)
  })
})

describe('useField', () => {
  it('has the texts of a renderer', async () => {
    const Other = ({ name }: { readonly name: string }) => <p>{useField(name)?.labelText}</p>
    show({ login: wireField('string', { label: 'Login' }) }, { types: { string: ({ field }) => <Other name={field.name} /> } })
    expect(await screen.findByText('Login', { selector: 'p' })).toBeVisible()
  })
})

describe('WikiText', () => {
  it('shows nothing for a text that is missing', () => {
    const { container } = render(<WikiText text={undefined} />)
    expect(container).toBeEmptyDOMElement()
  })
})
