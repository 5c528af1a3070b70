// The options of every hook that may be objects and functions are other ones at each render, as an app writes them inline.
import { QueryClient } from '@tanstack/react-query'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { useState, type ReactNode } from 'react'
import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  AuthFlowProvider, useAuthFlow, useAuthManagerInfo, useCredentials, useField, useFieldChecks, useFieldValue, useFlowFocus, useSession, useWithLogin,
  type AnyFormField, type UseAuthManagerInfoOptions, type UseCredentialsOptions, type UseFieldChecksOptions, type UseFlowFocusOptions, type UseAuthFlowOptions,
  type UseSessionOptions, type UseWithLoginOptions,
} from '../../src/index.ts'
import { expectConsole } from '../expectConsole.ts'
import { countedWiki, newClient } from './countedWiki.ts'
import { makeAnew, renderAgain, type Anew } from './renderAgain.tsx'

const counted = countedWiki({ email: true })

const nothing = () => () => undefined
const ofClient: Anew<Pick<UseSessionOptions, 'api' | 'fetch' | 'headers'>> = {
  api: () => newClient(counted.wiki),
  fetch: () => (...call) => fetch(...call),
  headers: () => ({ 'Api-User-Agent': 'app' }),
}
const queryClient = () => new QueryClient()

const ofAuthFlow: Anew<UseAuthFlowOptions> = {
  ...ofClient,
  queryClient,
  onPass: nothing,
  onStep: nothing,
  onEvent: nothing,
  onError: nothing,
  onCancel: nothing,
  allowedOrigins: () => [location.origin],
  transport: () => ({}),
  returnPageMessages: () => ({}),
  initialInfo: () => structuredClone(counted.info),
  messages: () => ({ refused: 'No.' }),
}
const ofSession: Anew<UseSessionOptions> = { ...ofClient, queryClient }
const ofInfo: Anew<UseAuthManagerInfoOptions> = { ...ofClient, queryClient }
const ofCredentials: Anew<UseCredentialsOptions> = { ...ofClient, queryClient, onRemove: nothing }
const ofLogin: Anew<UseWithLoginOptions> = ofClient
// They have none. If they get some, this does not compile.
expectTypeOf<Extract<Required<UseFlowFocusOptions & UseFieldChecksOptions>[keyof (UseFlowFocusOptions & UseFieldChecksOptions)], object>>().toBeNever()

function Checks() {
  useFieldChecks({ checksPassword: true })
  return null
}

/** A control of the app's own, with the value in its hands. */
function Name() {
  const control = useField('username')
  return control && <ControlledName {...control} />
}

function ControlledName({ field, label }: Pick<AnyFormField, 'field' | 'label'>) {
  const [value, setValue] = useFieldValue(field)
  return <label>{label}<input value={String(value)} onChange={(event) => { setValue(event.target.value) }} /></label>
}

function OwnForm(options: UseAuthFlowOptions) {
  const flow = useAuthFlow(options)
  useFlowFocus(flow, { autoFocus: true })
  if (flow.state.kind === 'passed') return <p>Passed</p>
  return (
    <AuthFlowProvider flow={flow}>
      <form {...flow.formProps}>
        {flow.notice && <div {...flow.notice.noticeProps}>{flow.notice.message}</div>}
        <Checks />
        <Name />
        {flow.fields.filter(({ name }) => name !== 'username').map(({ name, labelProps, label, inputProps, status }) => (
          <p key={name}><label {...labelProps}>{label}</label><input {...inputProps} />{status}</p>
        ))}
        {'step' in flow.state && <button aria-disabled={flow.isPending}>Go</button>}
      </form>
    </AuthFlowProvider>
  )
}

const input = (label: string) => screen.getByLabelText(label)
const type = (label: string, value: string) => { fireEvent.input(input(label), { target: { value } }) }

describe('useAuthFlow goes on as it was', () => {
  it.each(Object.keys(ofAuthFlow) as (keyof typeof ofAuthFlow)[])('with another %s at each render', async (name) => {
    const { wiki, requests } = counted
    const again = renderAgain(() => <OwnForm module="clientlogin" api={wiki.api} {...{ [name]: ofAuthFlow[name]() }} />)
    await screen.findByLabelText('Username')
    input('Username').focus()
    type('Username', 'DemoUser')
    await again()
    expect(input('Username')).toHaveFocus()
    type('Password', 'guess')
    await again()
    expect(input('Username')).toHaveValue('DemoUser')
    expect(input('Password')).toHaveValue('guess')
    fireEvent.click(screen.getByText('Go'))
    await screen.findByText(/Incorrect username or password/)
    await waitFor(() => { expect(screen.getByText('Go')).toHaveAttribute('aria-disabled', 'false') })
    await again()
    type('Password', 'demo-pass')
    fireEvent.click(screen.getByText('Go'))
    await screen.findByText('Passed')
    expect(requests).toEqual([...(name === 'initialInfo' ? ['GET tokens'] : ['GET authmanagerinfo|tokens']), 'POST clientlogin', 'GET authmanagerinfo|tokens', 'POST clientlogin'])
  })

  it('with all of them, and asks about a new name once', async () => {
    const again = renderAgain(() => <OwnForm module="createaccount" {...makeAnew(ofAuthFlow, 'fetch', 'headers', 'initialInfo')} />)
    await screen.findByLabelText('Username')
    type('Username', 'Grace')
    await again()
    await waitFor(() => { expect(counted.requests.filter((request) => !request.includes('authmanagerinfo'))).toHaveLength(1) })
    const asked = [...counted.requests]
    await again()
    expect(input('Username')).toHaveValue('Grace')
    expect(counted.requests).toEqual(asked)
  })
})

describe('a hook asks no more than it did', () => {
  const Info = (options: UseAuthManagerInfoOptions) => <p>{useAuthManagerInfo(options).kind}</p>
  const Who = (options: UseSessionOptions) => {
    const session = useSession(options)
    return <><p>{session.kind}</p>{session.kind === 'user' && <button onClick={() => void session.logOut()}>Log out</button>}</>
  }
  const List = (options: UseCredentialsOptions) => <p>{useCredentials(options).state.kind}</p>
  const Login = (options: UseWithLoginOptions) => {
    const { run } = useWithLogin(options)
    const [first] = useState(() => run)
    return <p>{run === first ? 'the same' : 'another'}</p>
  }

  async function logInBefore() {
    await newClient(counted.wiki, counted.wiki.fetch).begin('clientlogin', { fields: [['username', 'DemoUser'], ['password', 'demo-pass']], returnUrl: counted.wiki.api })
  }

  const cases: readonly (readonly [string, () => ReactNode, string, number])[] = [
    ['useAuthManagerInfo', () => <Info module="clientlogin" {...makeAnew(ofInfo, 'queryClient', 'fetch', 'headers')} />, 'info', 1],
    ['useAuthManagerInfo', () => <Info module="clientlogin" {...makeAnew(ofInfo, 'queryClient')} api={counted.wiki.api} />, 'info', 1],
    ['useSession', () => <Who {...makeAnew(ofSession, 'queryClient', 'fetch', 'headers')} />, 'user', 1],
    ['useSession', () => <Who {...makeAnew(ofSession, 'queryClient')} api={counted.wiki.api} />, 'user', 1],
    ['useCredentials', () => <List {...makeAnew(ofCredentials, 'fetch', 'headers')} />, 'listed', 3],
    ['useCredentials', () => <List {...makeAnew(ofCredentials)} api={counted.wiki.api} />, 'listed', 3],
    ['useWithLogin', () => <Login {...makeAnew(ofLogin, 'fetch', 'headers')} />, 'the same', 0],
    ['useWithLogin', () => <Login {...makeAnew(ofLogin)} api={counted.wiki.api} />, 'the same', 0],
  ]

  it.each(cases)('%s', async (_, make, shown, count) => {
    await logInBefore()
    const again = renderAgain(make)
    await screen.findByText(shown)
    await again()
    await screen.findByText(shown)
    expect(counted.requests).toHaveLength(count)
  })

  // Each has asked on behalf of the first one, as useQuery does. What one component knows, the others do not.
  it.each<[string, () => ReactNode, string, RegExp]>([
    ['useAuthManagerInfo', () => <Info module="clientlogin" api={counted.wiki.api} queryClient={new QueryClient()} />, 'info', /useAuthManagerInfo has another query client at each render/],
    ['useSession', () => <Who api={counted.wiki.api} queryClient={new QueryClient()} />, 'user', /useSession has another query client at each render/],
  ])('%s stays with its first query client, and development says so once', async (_, make, shown, hint) => {
    expectConsole('warn', hint)
    await logInBefore()
    const again = renderAgain(make)
    await screen.findByText(shown)
    await again()
    await again()
    expect(counted.requests).toHaveLength(1)
    expect(console.warn).toHaveBeenCalledTimes(1)
  })

  it('useSession sees a log-out, although its query client is another one by then', async () => {
    expectConsole('warn', /useSession has another query client/)
    await logInBefore()
    const again = renderAgain(() => <Who api={counted.wiki.api} queryClient={new QueryClient()} />)
    await screen.findByText('user')
    await again()
    fireEvent.click(screen.getByText('Log out'))
    await screen.findByText('anonymous')
  })
})
