// What the page of the demo gives to the kit, by the kind of wiki behind it.
import { render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { LoginCard } from '../../demo/page/LoginCard.tsx'
import { parseSettings } from '../../demo/page/settings.ts'
import { createFakeWiki } from '../../src/testing/index.ts'

function openCard(wiki: 'fake' | 'real', query = '') {
  const { fetch } = createFakeWiki({ api: new URL('/w/api.php', window.location.href).href, features: { captcha: 'turnstile', captchaAfterFailures: 0 } })
  const fetched = vi.fn(fetch)
  vi.stubGlobal('fetch', fetched)
  render(<LoginCard wiki={wiki} settings={parseSettings(query)} username={undefined} record={() => undefined} note={() => undefined} />)
  return fetched
}

const scriptHosts = () => [...document.querySelectorAll('script')].map(({ src }) => new URL(src).host)
const featuresIn = (fetched: ReturnType<typeof openCard>) => new Headers(fetched.mock.calls[0]![1]?.headers).get('x-wiki-features')

it.each([
  ['fake', window.location.host],
  ['real', 'challenges.cloudflare.com'],
] as const)('loads the captchas of a %s wiki from where they are', async (wiki, host) => {
  document.head.replaceChildren()
  openCard(wiki)
  await screen.findByText('Loading the captcha…')
  expect(scriptHosts()).toEqual([host])
})

it.each([
  ['fake', '', ''],
  ['real', '', null],
  ['real', 'features=captcha', 'captcha'],
] as const)('names features to a %s wiki only where it takes some: %j', async (wiki, query, named) => {
  const fetched = openCard(wiki, query)
  await screen.findByLabelText('Username')
  expect(featuresIn(fetched)).toBe(named)
})
