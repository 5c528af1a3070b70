// Mistakes in the options of an app are named where they are made, and not taken for a broken network.
import { render } from '@testing-library/react'
import { Component, type ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { createAuthFlow } from '../../src/flow.ts'
import { useAuthFlow } from '../../src/hooks.ts'
import { AuthFlow, createAuthClient, type ModuleName } from '../../src/index.ts'
import { createFakeWiki } from '../../src/testing/index.ts'
import { expectConsole } from '../expectConsole.ts'

/** As a variable of the environment that is not set. */
const unset = undefined as unknown as string

const wrongApis: readonly [api: string, said: RegExp][] = [
  [unset, /"api" is undefined, and not the URL of api\.php/],
  [null as unknown as string, /"api" is null, and/],
  ['', /"api" is "", and/],
  [' ', /"api" is " ", and/],
  ['http://[', /"api" is "http:\/\/\[", and/],
]

/** Keeps what a component throws. */
class Boundary extends Component<{ readonly children: ReactNode; readonly onError: (error: unknown) => void }, { readonly isBroken: boolean }> {
  override state = { isBroken: false }
  static getDerivedStateFromError() { return { isBroken: true } }
  override componentDidCatch(error: unknown) { this.props.onError(error) }
  override render() { return this.state.isBroken ? null : this.props.children }
}

function thrownBy(children: ReactNode): unknown {
  const errors: unknown[] = []
  render(<Boundary onError={(error) => { errors.push(error) }}>{children}</Boundary>)
  return errors[0]
}

function ByHand({ api, module }: { readonly api: string; readonly module: ModuleName }) {
  return useAuthFlow({ module, api }).title
}

describe('an "api" that is none', () => {
  it.each(wrongApis)('%j is named by createAuthClient', (api, said) => {
    expect(() => createAuthClient({ api })).toThrow(said)
    expect(() => createAuthClient({ api })).toThrow(TypeError)
  })

  it.each(wrongApis)('%j is named by createAuthFlow', (api, said) => {
    expect(() => createAuthFlow({ module: 'clientlogin', api })).toThrow(said)
  })

  it.each(wrongApis)('%j is named by <AuthFlow> and useAuthFlow', (api, said) => {
    expectConsole('error', /./)
    expect(String(thrownBy(<AuthFlow module="clientlogin" api={api} />))).toMatch(said)
    expect(String(thrownBy(<ByHand module="clientlogin" api={api} />))).toMatch(said)
  })

  it.each(['/w/api.php', 'api.php', '//wiki.example/w/api.php', 'https://wiki.example/w/api.php'])('%s is one', (api) => {
    expect(() => createAuthClient({ api })).not.toThrow()
  })
})

describe('a module that there is not', () => {
  const module = 'login' as ModuleName
  const said = /"module" is "login", and not one of clientlogin, linkaccount, createaccount/

  it('is named', () => {
    expectConsole('error', /./)
    const { api } = createFakeWiki()
    expect(() => createAuthFlow({ module, api })).toThrow(said)
    expect(String(thrownBy(<AuthFlow module={module} api={api} />))).toMatch(said)
    expect(String(thrownBy(<ByHand module={module} api={api} />))).toMatch(said)
  })
})

describe('an allowed origin that is none', () => {
  it.each(['idp.example', 'idp.example:443', 'https://*.idp.example', ''])('%j is named', (origin) => {
    expectConsole('error', /./)
    const { api, fetch } = createFakeWiki()
    const said = `"${origin}" in "allowedOrigins" is no origin`
    expect(() => createAuthFlow({ module: 'clientlogin', api, fetch, allowedOrigins: [origin] })).toThrow(said)
    expect(String(thrownBy(<AuthFlow module="clientlogin" api={api} fetch={fetch} allowedOrigins={[origin]} />))).toContain(said)
  })

  it.each(['https://idp.example', 'https://idp.example/', 'http://localhost:8080'])('%s is one', (origin) => {
    expect(() => createAuthFlow({ module: 'clientlogin', api: '/w/api.php', allowedOrigins: [origin] })).not.toThrow()
  })
})
