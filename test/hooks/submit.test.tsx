// What an app submits itself: the shapes of a form, and what does not fit the step.
import { act, renderHook, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import { expect, it, vi } from 'vitest'
import { createAuthClient, useAuthFlow, type FormInput } from '../../src/index.ts'
import { createFakeWiki, type FakeWikiOptions } from '../../src/testing/index.ts'
import { expectConsole } from '../expectConsole.ts'

async function open(options?: FakeWikiOptions) {
  const wiki = createFakeWiki(options)
  const posts: URLSearchParams[] = []
  const fetch: typeof globalThis.fetch = (input, init) => {
    if (init?.body instanceof URLSearchParams) posts.push(init.body)
    return wiki.fetch(input, init)
  }
  const client = createAuthClient({ api: wiki.api, fetch })
  const { result } = renderHook(() => useAuthFlow({ module: 'clientlogin', api: client }), { wrapper: StrictMode })
  const reach = (kind: string) => waitFor(() => { expect(result.current.state.kind).toBe(kind) })
  const submit = (input: FormInput) => act(() => result.current.submit(input))
  await reach('awaitingInput')
  return { flow: () => result.current, posts, reach, submit }
}

function formData(pairs: Readonly<Record<string, string>>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(pairs)) data.append(name, value)
  return data
}

const known = { username: 'DemoUser', password: 'demo-pass' }

it.each<[string, () => FormInput]>([
  ['the data of a form', () => formData(known)],
  ['the entries of that', () => formData(known).entries()],
  ['a record', () => known],
  ['a Map', () => new Map(Object.entries(known))],
  ['pairs', () => Object.entries(known)],
])('takes %s', async (_, input) => {
  const { submit, reach } = await open()
  expect(await submit(input())).toEqual([])
  await reach('passed')
})

it.each([
  [true, '1'], ['on', '1'], ['1', '1'], ['yes', '1'], [false, null], ['', null], ['0', null], ['off', null], ['false', null], [null, null], [undefined, null],
])('ticks a checkbox by %j: posts %j', async (rememberMe, posted) => {
  const { submit, posts, reach } = await open()
  await submit({ ...known, rememberMe })
  await reach('passed')
  expect(posts[0]?.get('rememberMe')).toBe(posted)
})

it('takes the checkbox of a form as the browser sends it', async () => {
  const { submit, posts, reach } = await open()
  const form = document.createElement('form')
  form.innerHTML = '<input name=username value=DemoUser><input name=password value=demo-pass><input type=checkbox name=rememberMe checked>'
  await submit(new FormData(form))
  await reach('passed')
  expect(posts[0]?.get('rememberMe')).toBe('1')
})

it('says once which name the step does not have, and which it has', async () => {
  const { submit, posts, reach } = await open()
  expectConsole('warn', /submit was given "user", which the step does not have\. Its fields are "username", "password"/)
  expect(await submit({ user: 'DemoUser', password: 'demo-pass' })).toMatchObject([{ name: 'username', kind: 'missing' }])
  await submit({ user: 'DemoUser', password: 'demo-pass' })
  expect(console.warn).toHaveBeenCalledTimes(1)
  await submit({ ...known, user: 'DemoUser' })
  await reach('passed')
  expect(posts[0]?.has('user')).toBe(false)
})

it.each<[string, unknown, string]>([
  ['username', 5, 'a number'],
  ['username', true, 'a boolean'],
  ['username', ['Ada'], 'a list'],
  ['password', new File([], 'x'), 'a File'],
  ['rememberMe', 1, 'a number'],
  ['rememberMe', ['on'], 'a list'],
])('says once that %s does not take %j, and never a value', async (name, value, type) => {
  const { submit } = await open()
  expectConsole('warn', new RegExp(`submit was given ${type} for "${name}", which is a field of the type`))
  const input = { username: '', password: 'demo-pass', [name]: value } as FormInput
  await submit(input)
  await submit(input)
  expect(console.warn).toHaveBeenCalledTimes(1)
  expect(JSON.stringify(vi.mocked(console.warn).mock.calls)).not.toContain('demo-pass')
})

it('posts the choices of a multiselect that a form repeats, and what the wiki has hidden in the step', async () => {
  const { submit, flow, posts, reach } = await open()
  await submit({ username: 'FieldsUser', password: 'fields-pass' })
  await waitFor(() => { expect(posts).toHaveLength(1) })
  await reach('awaitingInput')
  const { state } = flow()
  const fields = 'step' in state ? state.step.fields : []
  const several = fields.find((field) => field.type === 'multiselect')!
  const hidden = fields.find((field) => field.type === 'hidden')!
  const data = new FormData()
  for (const field of fields) {
    if (field.type === 'multiselect') for (const { value } of field.options) data.append(field.name, value)
    else if (field.type === 'select') data.append(field.name, field.options.at(-1)!.value)
    else if (field.type !== 'hidden' && field.type !== 'null' && field.type !== 'button') data.append(field.name, 'on')
  }
  expect(await submit(data)).toEqual([])
  await waitFor(() => { expect(posts).toHaveLength(2) })
  expect(posts[1]?.getAll(`${several.name}[]`)).toEqual(several.options.map(({ value }) => value))
  expect(posts[1]?.get(hidden.name)).toBe('value' in hidden ? hidden.value : undefined)
})

it('takes from a form of an earlier step what was typed, and not what the wiki had hidden there', async () => {
  const { submit, flow, posts, reach } = await open({ features: { captcha: 'simple', captchaAfterFailures: 0 } })
  const captchaId = () => {
    const { state } = flow()
    const field = 'step' in state ? state.step.fields.find(({ name }) => name === 'captchaId') : undefined
    return field && 'value' in field ? field.value : ''
  }
  const first = captchaId()
  act(() => { flow().refresh() })
  await submit(formData({ ...known, captchaId: first, captchaWord: 'no sum' }))
  await waitFor(() => { expect(posts).toHaveLength(1) })
  expect(first).not.toBe(posts[0]?.get('captchaId'))
  expect(posts[0]?.get('captchaWord')).toBe('no sum')
  await reach('awaitingInput')
})

it('submits what the controls of the form hold if it is given nothing', async () => {
  const { flow, posts, reach } = await open()
  const username = flow().fields.find(({ name }) => name === 'username')!
  const password = flow().fields.find(({ name }) => name === 'password')!
  await act(async () => {
    await username.inputProps.onChange({ target: { name: username.inputProps.name, value: 'DemoUser' }, type: 'change' })
    await password.inputProps.onChange({ target: { name: password.inputProps.name, value: 'demo-pass' }, type: 'change' })
  })
  await act(() => flow().submit())
  await reach('passed')
  expect(posts[0]?.get('username')).toBe('DemoUser')
  expect(posts[0]?.get('password')).toBe('demo-pass')
})

it('says what is missing in words, in the result, in the issues and at the field', async () => {
  const { flow, posts, submit } = await open()
  const found = await submit({ username: 'DemoUser' })
  expect(found).toMatchObject([{ name: 'password', kind: 'missing', text: '“Password” is required.' }])
  expect(flow().issues).toEqual(found)
  expect(flow().fields.find(({ name }) => name === 'password')?.errorText).toBe('“Password” is required.')
  expect(posts).toHaveLength(0)
})

it('says once that there is no form to submit, and does nothing', async () => {
  const { flow, posts, submit, reach } = await open()
  expectConsole('warn', /submit did nothing: there is no form in the state "cancelled"\.$/)
  act(() => { flow().cancel() })
  await reach('cancelled')
  await submit(known)
  await submit(known)
  expect(console.warn).toHaveBeenCalledTimes(1)
  expect(posts).toHaveLength(0)
})

it('says nothing of a double click', async () => {
  const { flow, posts, reach } = await open()
  await act(() => Promise.all([flow().submit(known), flow().submit(known)]))
  await reach('passed')
  expect(posts).toHaveLength(1)
})

it('says which fields can be pressed, and sends nothing by one that the step does not have', async () => {
  const { flow, posts } = await open()
  expectConsole('warn', /submit did nothing: the step has no field "OpenIDConnect"\. Its fields are "username", "password"/)
  expect(await act(() => flow().submitWith('OpenIDConnect', known))).toEqual([])
  expect(posts).toHaveLength(0)
})

it('says what the user can go on with, where it is something else', async () => {
  const { flow } = await open()
  expectConsole('warn', /goTo did nothing: "linkaccount" is not in otherModules, which has resetpassword, createaccount now\.$/)
  act(() => { flow().goTo('linkaccount') })
  expect(flow().module).toBe('clientlogin')
})
