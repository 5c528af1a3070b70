// The kit's own words in another language, and the direction that goes with it.
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

it('speaks the language that it is told, and goes its way', async () => {
  const client = createClient()
  const { rerender } = render(<AuthFlow module="clientlogin" api={client} language="de-at" />)
  expect(await screen.findByRole('button', { name: 'Anmelden' })).toBeInTheDocument()
  expect(root()).toHaveAttribute('dir', 'ltr')
  expect(root()).toHaveAttribute('lang', 'de-at')
  rerender(<AuthFlow module="clientlogin" api={client} language="he" />)
  expect(await screen.findByRole('button', { name: 'כניסה' })).toBeInTheDocument()
  expect(root()).toHaveAttribute('dir', 'rtl')
})

it('goes the way of the page around it where it is told no language', async () => {
  render(<AuthFlow module="clientlogin" api={createClient()} />)
  expect(await screen.findByRole('button', { name: 'Log in' })).toBeInTheDocument()
  expect(root()).not.toHaveAttribute('dir')
})

it('takes the words of the app before those of the language', async () => {
  render(<AuthFlow module="clientlogin" api={createClient()} language="de" messages={{ 'submit-clientlogin': 'Hereinspaziert' }} />)
  expect(await screen.findByRole('heading', { name: 'Anmelden' })).toBeInTheDocument()
  expect(await screen.findByRole('button', { name: 'Hereinspaziert' })).toBeInTheDocument()
})

it('has the words of a language at once where the app brings them', () => {
  render(<AuthFlow module="clientlogin" api={createClient()} language="de" messages={de} />)
  expect(screen.getByRole('heading', { name: 'Anmelden' })).toBeInTheDocument()
})
