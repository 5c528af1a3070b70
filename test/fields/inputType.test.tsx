// The `type` of a control: a renderer that spreads `inputProps` cannot show a password by leaving it out.
import { act, renderHook, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { createAuthClient, useAuthFlow, type FieldRendererProps } from '../../src/index.ts'
import { createFakeWiki } from '../../src/testing/index.ts'
import { renderFlow } from '../components/renderFlow.tsx'
import { infoAnswer, wireField, wireRequest } from '../components/wireAnswers.ts'
import { expectConsole } from '../expectConsole.ts'

const types = { string: 'text', password: 'password', checkbox: 'checkbox', unheardOf: 'text' } as const

const Bare = ({ inputProps, labelText }: FieldRendererProps) => <input {...inputProps} aria-label={`mine ${labelText}`} />

describe('a renderer that only spreads inputProps', () => {
  it.each(Object.entries(types))('shows a field of the type "%s" by an input of the type "%s"', async (type, inputType) => {
    const kind = type === 'unheardOf' ? 'unknown' : type
    const intercept = () => infoAnswer([wireRequest('One', { one: wireField(type, { label: 'One' }) })])
    renderFlow({ intercept, renderers: { types: { [kind]: Bare } } })
    expect(await screen.findByLabelText(/^mine/)).toHaveAttribute('type', inputType)
  })
})

it('is that of the fields of a form by hand, too', async () => {
  const wiki = createFakeWiki()
  const { result } = renderHook(() => useAuthFlow({ module: 'clientlogin', api: createAuthClient({ api: wiki.api, fetch: wiki.fetch }) }))
  await waitFor(() => { expect(result.current.state.kind).toBe('awaitingInput') })
  expect(result.current.fields.map(({ name, inputProps }) => [name, inputProps.type]).slice(0, 3)).toEqual([['username', 'text'], ['password', 'password'], ['rememberMe', 'checkbox']])
})

describe('a password that can be read', () => {
  const login = () => infoAnswer([wireRequest('One', { password: wireField('password', { label: 'Password' }) })])

  it('is said in development, by its name alone', async () => {
    expectConsole('warn', /the password field "password" can be read on the screen/)
    renderFlow({ intercept: login, renderers: { types: { password: ({ inputProps }) => <input {...inputProps} type="text" /> } } })
    expect(await screen.findByRole('textbox')).toBeVisible()
  })

  it('is nothing to say of where the user has asked for it', async () => {
    renderFlow({ intercept: login })
    const input = await screen.findByLabelText('Password')
    act(() => { screen.getByRole('button', { name: 'Show password' }).click() })
    expect(input).toHaveAttribute('type', 'text')
  })
})
