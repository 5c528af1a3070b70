// The wiki's words, the kit's and `lang` are of one language: that of the prop, else of the client, else the one that the wiki speaks.
import { QueryClient } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { AuthFlow, createAuthClient, Credentials, isFailure, LogOutButton, useAuthFlow, type AuthFlowProps } from '../../src/index.ts'
import de from '../../src/messages/locales/de.json'
import { createFakeWiki } from '../../src/testing/index.ts'
import { expectConsole, expectLayoutEffects } from '../expectConsole.ts'

const texts = { de: { 'userlogin-yourname': 'Benutzername' }, fr: { 'userlogin-yourname': 'Nom d’utilisateur' } }

function openWiki(language = 'de') {
  const wiki = createFakeWiki({ language, texts, users: [{ name: 'Ada', password: 'secret' }] })
  const languages: (string | null)[] = []
  const methods: string[] = []
  const browser = wiki.openBrowser()
  const fetch: typeof globalThis.fetch = (url, init) => {
    const body = init?.body instanceof URLSearchParams ? init.body : new URL(url instanceof Request ? url.url : url).searchParams
    languages.push(body.get('uselang'))
    methods.push(init?.method ?? 'GET')
    return browser(url, init)
  }
  return { wiki, fetch, languages, methods, client: (given?: string) => createAuthClient({ api: wiki.api, fetch, language: given }) }
}

const root = () => document.querySelector('.mwa-flow')

/** Expects all words in German. */
async function expectGerman() {
  await screen.findByRole('button', { name: 'Anmelden' })
  expect(screen.getByLabelText('Benutzername')).toBeVisible()
  expect(root()).toHaveAttribute('lang', 'de')
  expect(root()).toHaveAttribute('dir', 'ltr')
}

describe('the language of a flow', () => {
  it('is that of the prop', async () => {
    const { wiki, fetch } = openWiki('fr')
    render(<AuthFlow module="clientlogin" api={wiki.api} fetch={fetch} language="de" />)
    await expectGerman()
  })

  it('is else that of the client', async () => {
    const { client } = openWiki('fr')
    render(<AuthFlow module="clientlogin" api={client('de')} />)
    await expectGerman()
  })

  it('is else the one that the wiki speaks, and a login takes no more requests for it', async () => {
    const { client, methods, languages } = openWiki('de')
    const user = userEvent.setup()
    render(<AuthFlow module="clientlogin" api={client()} />)
    await expectGerman()
    await user.type(screen.getByLabelText('Benutzername'), 'Ada')
    await user.type(screen.getByLabelText('Passwort'), 'secret{Enter}')
    await waitFor(() => { expect(root()).toHaveAttribute('data-state', 'passed') })
    expect(methods).toEqual(['GET', 'POST'])
    expect(languages).toEqual([null, null])
  })

  it('is that of the prop although the client has another one, and development says so', async () => {
    expectConsole('warn', /the language "de" counts, and not "fr" of the client/)
    const { client, languages } = openWiki('en')
    render(<AuthFlow module="clientlogin" api={client('fr')} language="de" />)
    await expectGerman()
    expect(console.warn).toHaveBeenCalledTimes(1)
    expect(languages).toEqual(['de'])
  })

  it('is known before who is logged in can be said', async () => {
    const { client } = openWiki('de')
    const ready = client()
    await ready.info('clientlogin')
    await ready.begin('clientlogin', { fields: [['username', 'Ada'], ['password', 'secret']], returnUrl: 'https://app.example/' })
    render(<AuthFlow module="clientlogin" api={ready} checkSession />)
    await screen.findByRole('button', { name: 'Weiter als Ada' })
    expect(root()).toHaveAttribute('lang', 'de')
  })

  it('is that of the first form where it came from a server', async () => {
    const { wiki, client } = openWiki('de')
    const info = await client().info('clientlogin')
    if (isFailure(info)) throw new Error(info.kind)
    expectLayoutEffects()
    const html = renderToString(<AuthFlow module="clientlogin" api={wiki.api} messages={de} initialInfo={info} />)
    expect(html).toMatch(/lang="de" dir="ltr"/)
    expect(html).toContain('Benutzername')
  })

  it('is asked for anew where the prop changes, in all words', async () => {
    const { wiki, fetch, languages } = openWiki('en')
    const draw = (language: string) => <AuthFlow module="clientlogin" api={wiki.api} fetch={fetch} language={language} />
    const { rerender } = render(draw('fr'))
    expect(await screen.findByLabelText('Nom d’utilisateur')).toBeVisible()
    rerender(draw('de'))
    await screen.findByLabelText('Benutzername')
    await expectGerman()
    expect(languages).toEqual(['fr', 'de'])
  })

  it('is asked for anew where the prop changes while the wiki is being asked', async () => {
    const { wiki, fetch, languages } = openWiki()
    const held: (() => void)[] = []
    const slow: typeof fetch = async (url, init) => {
      await new Promise<void>((resolve) => { held.push(resolve) })
      return fetch(url, init)
    }
    const draw = (language: string) => <AuthFlow module="clientlogin" api={wiki.api} fetch={slow} language={language} />
    const { rerender } = render(draw('fr'))
    await waitFor(() => { expect(held).toHaveLength(1) })
    rerender(draw('de'))
    held[0]?.()
    await waitFor(() => { expect(held).toHaveLength(2) })
    held[1]?.()
    await expectGerman()
    expect(languages).toEqual(['fr', 'de'])
  })

  it('is said in development if the wiki answers in another one', async () => {
    expectConsole('warn', /asked for the language "no", and answers in "nb"/)
    const { wiki, fetch } = openWiki()
    const withDeprecatedCode: typeof globalThis.fetch = async (...call) => {
      const body = await (await fetch(...call)).json() as object
      return Response.json({ ...body, uselang: 'nb' })
    }
    render(<AuthFlow module="clientlogin" api={wiki.api} fetch={withDeprecatedCode} language="no" />)
    await screen.findByRole('button', { name: 'Logg inn' })
    expect(console.warn).toHaveBeenCalledTimes(1)
  })

  it('is not said to differ by its letters', async () => {
    const { client } = openWiki()
    render(<AuthFlow module="clientlogin" api={client('DE')} />)
    await screen.findByRole('button', { name: 'Anmelden' })
  })

  it('is told to a flow that an app draws', async () => {
    const { client } = openWiki('de')
    const api = client()
    const Bare = (props: Partial<AuthFlowProps>) => <p>{useAuthFlow({ module: 'clientlogin', api, ...props }).language ?? 'unknown'}</p>
    render(<Bare />)
    expect(screen.getByText('unknown')).toBeVisible()
    expect(await screen.findByText('de')).toBeVisible()
  })
})

describe('the language of what is around a session', () => {
  it('is the one that the wiki speaks', async () => {
    const { client } = openWiki('de')
    const api = client()
    await api.info('clientlogin')
    await api.begin('clientlogin', { fields: [['username', 'Ada'], ['password', 'secret']], returnUrl: 'https://app.example/' })
    render(<><LogOutButton api={api} queryClient={new QueryClient()} /><Credentials api={api} /></>)
    const button = await screen.findByRole('button', { name: 'Abmelden' })
    expect(button.closest('.mwa-log-out')).toHaveAttribute('lang', 'de')
    await waitFor(() => { expect(document.querySelector('.mwa-credentials')).toHaveAttribute('lang', 'de') })
  })
})
