// The kit's messages in another language, and their text direction.
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { AuthFlow, createAuthClient } from '../../src/index.ts'
import de from '../../src/messages/locales/de.json'
import { createFakeWiki } from '../../src/testing/index.ts'

function createClient() {
  const wiki = createFakeWiki()
  return createAuthClient({ api: wiki.api, fetch: wiki.openBrowser() })
}

const root = () => document.querySelector('.mwa-flow')

it('shows the language of the prop, with its text direction', async () => {
  const client = createClient()
  const { rerender } = render(<AuthFlow module="clientlogin" api={client} language="de-at" />)
  expect(await screen.findByRole('button', { name: 'Anmelden' })).toBeInTheDocument()
  expect(root()).toHaveAttribute('dir', 'ltr')
  expect(root()).toHaveAttribute('lang', 'de')
  rerender(<AuthFlow module="clientlogin" api={client} language="he" />)
  expect(await screen.findByRole('button', { name: 'כניסה לחשבון' })).toBeInTheDocument()
  expect(root()).toHaveAttribute('dir', 'rtl')
})

it('has the text direction of the surrounding page until the wiki has answered', async () => {
  render(<AuthFlow module="clientlogin" api={createClient()} />)
  expect(root()).not.toHaveAttribute('dir')
  expect(await screen.findByRole('button', { name: 'Log in' })).toBeInTheDocument()
  expect(root()).toHaveAttribute('dir', 'ltr')
})

it('prefers the app’s messages to those of the language', async () => {
  render(<AuthFlow module="clientlogin" api={createClient()} language="de" messages={{ 'submit-clientlogin': 'Hereinspaziert' }} />)
  expect(await screen.findByRole('heading', { name: 'Anmelden' })).toBeInTheDocument()
  expect(await screen.findByRole('button', { name: 'Hereinspaziert' })).toBeInTheDocument()
})

it('has the messages of a language at once if the app passes them', () => {
  render(<AuthFlow module="clientlogin" api={createClient()} language="de" messages={de} />)
  expect(screen.getByRole('heading', { name: 'Anmelden' })).toBeInTheDocument()
})

it('shows no English while the messages of a language load', async () => {
  const shown = new Set<string>()
  const note = () => { for (const element of root()?.querySelectorAll('h2, button') ?? []) shown.add(element.textContent.trim()) }
  const observer = new MutationObserver(note)
  observer.observe(document, { subtree: true, childList: true, characterData: true })
  render(<AuthFlow module="clientlogin" api={createClient()} language="fr" />)
  note()
  await screen.findByRole('button', { name: 'Se connecter' })
  observer.disconnect()
  expect([...shown].sort()).toEqual(['', 'Connexion', 'Créer un compte', 'Mot de passe oublié\u00a0?', 'Se connecter'])
})

it('keeps the messages of the previous language until the next ones have loaded', async () => {
  const client = createClient()
  const { rerender } = render(<AuthFlow module="clientlogin" api={client} language="sv" />)
  expect(await screen.findByRole('heading', { name: 'Logga in' })).toBeInTheDocument()
  rerender(<AuthFlow module="clientlogin" api={client} language="nl" />)
  expect(screen.getByRole('heading')).toHaveTextContent('Logga in')
  expect(await screen.findByRole('heading', { name: 'Aanmelden' })).toBeInTheDocument()
  rerender(<AuthFlow module="clientlogin" api={client} language="en" />)
  expect(screen.getByRole('heading')).toHaveTextContent('Log in')
})
