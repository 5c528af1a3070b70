// Renderers and slots that an app writes inline are other functions at each render. Their inputs stay.
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Component, forwardRef, memo, StrictMode, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { AuthFlow, createAuthClient, type FieldRendererProps, type Renderers, type Slots } from '../../src/index.ts'
import { createFakeWiki } from '../../src/testing/index.ts'
import { expectConsole } from '../expectConsole.ts'

/** Renders an app that makes its renderers and slots anew each time it renders, and returns what renders it again. */
function renderApp(make: (count: number) => { readonly renderers?: Renderers; readonly slots?: Slots }) {
  const wiki = createFakeWiki()
  const client = createAuthClient({ api: wiki.api, fetch: wiki.fetch, origin: new URL(wiki.api).origin })
  let count = 0
  const app = () => <StrictMode><AuthFlow module="clientlogin" api={client} {...make(count++)} /></StrictMode>
  const { rerender } = render(app())
  return { user: userEvent.setup(), again: () => { act(() => { rerender(app()) }) } }
}

const nameInput = () => screen.findByLabelText<HTMLInputElement>('Username')

/** Types a letter between renders, and returns the input that has them all. */
async function typeBetweenRenders({ user, again }: ReturnType<typeof renderApp>, letters = 'Ada') {
  const input = await nameInput()
  await user.click(input)
  for (const letter of letters) {
    await user.keyboard(letter)
    again()
  }
  return input
}

describe('written inline', () => {
  it('a renderer keeps its input, its focus and its text', async () => {
    const app = renderApp(() => ({ renderers: { fields: { username: ({ inputProps, label }) => <label>{label}<input {...inputProps} /></label> } } }))
    const input = await typeBetweenRenders(app)
    expect(input).toBe(await nameInput())
    expect(input).toHaveFocus()
    expect(input).toHaveValue('Ada')
  })

  it('a renderer may have a type, a rule or a request', async () => {
    const app = renderApp(() => ({
      renderers: {
        fields: { username: { type: 'string', render: ({ fallback }) => <div>{fallback}</div> } },
        requests: { PasswordAuthenticationRequest: ({ fallback }) => <fieldset>{fallback}</fieldset> },
        rules: [{ when: () => true, render: ({ fallback }) => <section>{fallback}</section> }],
      },
    }))
    const input = await typeBetweenRenders(app)
    expect(input.closest('section fieldset div')).not.toBeNull()
    expect(input).toHaveFocus()
    expect(input).toHaveValue('Ada')
  })

  it('a renderer may use hooks, and what it draws is new', async () => {
    const app = renderApp((count) => ({
      renderers: {
        fields: {
          username: function UserName({ inputProps, label }) {
            const [presses, setPresses] = useState(0)
            return <><label>{label}<input {...inputProps} /></label><button type="button" onClick={() => { setPresses(presses + 1) }}>{presses} of {count}</button></>
          },
        },
      },
    }))
    await app.user.click(await screen.findByRole('button', { name: /^0 of/ }))
    app.again()
    expect(screen.getByRole('button', { name: /^1 of \d/ }).textContent).not.toBe('1 of 0')
  })

  it('a slot keeps what is in it', async () => {
    const app = renderApp(() => ({ slots: { footer: () => <label>Note <input /></label>, heading: ({ title }) => <h1>{title}</h1> } }))
    await app.user.type(await screen.findByLabelText('Note'), 'a')
    const heading = screen.getByRole('heading')
    app.again()
    await app.user.keyboard('b')
    expect(screen.getByLabelText('Note')).toHaveValue('ab')
    expect(screen.getByRole('heading')).toBe(heading)
  })
})

describe('in place of another', () => {
  it('a component with other hooks starts anew', async () => {
    const One = ({ labelText }: FieldRendererProps<'string'>) => {
      const [text] = useState('one')
      return <p>{labelText}: {text}</p>
    }
    const Two = ({ labelText }: FieldRendererProps<'string'>) => {
      const [first] = useState('and')
      const [second] = useState('two')
      return <p>{labelText}: {first} {second}</p>
    }
    const app = renderApp((count) => ({ renderers: { fields: { username: count < 1 ? One : Two } } }))
    expect(await screen.findByText('Username: one')).toBeVisible()
    app.again()
    expect(screen.getByText('Username: and two')).toBeVisible()
  })
})

describe('a component that is made anew at each render', () => {
  const draw = ({ inputProps, label }: FieldRendererProps<'string'>) => <label>{label}<input {...inputProps} /></label>

  it.each<[string, () => NonNullable<Renderers['fields']>['username']]>([
    ['memo', () => memo(draw)],
    ['forwardRef', () => forwardRef<HTMLElement, FieldRendererProps<'string'>>(function Own(props, ref) { return <span ref={ref}>{draw(props)}</span> })],
    ['a class', () => class extends Component<FieldRendererProps<'string'>> { override render() { return draw(this.props) } }],
  ])('is named once in development: %s', async (_, make) => {
    expectConsole('warn', /renderers\.fields\.username is another component at each render/)
    const app = renderApp(() => ({ renderers: { fields: { username: make() } } }))
    await nameInput()
    for (let count = 0; count < 5; count++) app.again()
    const told = vi.mocked(console.warn).mock.calls.filter(([text]) => String(text).includes('at each render'))
    expect(told).toHaveLength(1)
  })

  it('is not named if it stays the same, or changes once', async () => {
    const [One, Two] = [memo(draw), memo(draw)]
    const app = renderApp((count) => ({ renderers: { fields: { username: count % 2 ? One : Two } } }))
    await nameInput()
    for (let count = 0; count < 5; count++) app.again()
    expect(console.warn).not.toHaveBeenCalled()
  })
})
