// A login with an identity provider: the page, its popups, and the provider.
// Each test also checks what is left behind: no popup, no listener, no secret.
import type { Page } from '@playwright/test'
import { expect, test as base, wikiUnderTest, type LoginPage } from '../loginPage.ts'
import { watchPage, type PageRecord } from './watchPage.ts'

/** How the provider behaves. What is left out has its default. */
export interface Behaviour {
  readonly decide?: 'allow' | 'deny' | 'error'
  readonly return?: 'fragment' | 'post'
  readonly coop?: Policy
  readonly coopAt?: 'hop'
  readonly state?: 'other'
  readonly times?: 'twice'
  readonly extra?: 'forbidden'
  readonly value?: 'script'
  readonly size?: 'over'
  readonly encoding?: 'multipart'
}

export const policies = ['same-origin', 'same-origin-allow-popups', 'noopener-allow-popups'] as const
export type Policy = (typeof policies)[number]

export interface Recorded extends Omit<PageRecord, 'active' | 'opened'> {
  readonly active: Readonly<Record<string, number>>
}

export interface RedirectPage extends LoginPage {
  /** Opens the demo with identity providers. */
  begin(query?: string): Promise<void>
  behave(behaviour: Behaviour): Promise<void>
  /** Returns the button of a provider. */
  readonly providerButton: (provider?: string) => ReturnType<Page['locator']>
  /** Presses it, and returns the popup. */
  openPopup(provider?: string): Promise<Page>
  /** Returns a button that the kit shows during the redirect. */
  button(name: RegExp): ReturnType<Page['locator']>
  readonly hint: ReturnType<Page['locator']>
  expectPassed(username: string): Promise<void>
  /** Waits for a state without evaluating in the page, which would count as a click. */
  nextState(name: string): Promise<unknown>
  /** The POSTs that continued a flow, from any window. */
  continues(): readonly URLSearchParams[]
  posts(): readonly URLSearchParams[]
  record(): Promise<Recorded>
  /** The windows other than the page itself. */
  windows(): readonly Page[]
  /** All console messages of any page, and uncaught errors. */
  readonly consoleMessages: readonly string[]
}

const isReal = wikiUnderTest.kind === 'real'
/** The prefix of the field names of the identity providers. */
export const fieldPrefix = isReal ? 'demo' : 'lab'

/** The wiki account of alice. */
export const alice = 'LinkedUser'

export const test = base.extend<{ redirect: RedirectPage; leavesNothing: undefined }>({
  redirect: async ({ login, context }, use) => {
    await context.addInitScript(watchPage)
    const { page, root } = login
    const posts: URLSearchParams[] = []
    const consoleMessages: string[] = []
    context.on('console', (message) => {
      const [, posted] = /^posted (.*)$/s.exec(message.text()) ?? []
      if (posted !== undefined) posts.push(new URLSearchParams(posted))
      else if (message.type() !== 'debug') consoleMessages.push(`${message.type()}: ${message.text()}`)
    })
    context.on('weberror', (error) => consoleMessages.push(`uncaught: ${error.error().message}`))
    const providerButton = (provider = 'idp1') => root.locator(`[data-name=${fieldPrefix}${provider}] button`)
    await use({
      ...login,
      consoleMessages,
      posts: () => posts,
      providerButton,
      begin: (query = '') => login.open({ features: isReal ? [] : ['providers'], query }),
      behave: (behaviour) =>
        context.addCookies([
          { name: 'identity-provider', value: new URLSearchParams({ ...behaviour }).toString(), domain: '127.0.0.1', path: '/' },
        ]),
      async openPopup(provider) {
        const opening = page.waitForEvent('popup')
        await providerButton(provider).click()
        return opening
      },
      button: (name) => root.getByRole('button', { name }),
      hint: root.locator('[data-hint=popupMaybeClosed]'),
      nextState: (name) => page.waitForEvent('console', (message) => message.text() === `state ${name}`),
      async expectPassed(username) {
        await login.state('passed')
        await expect(root).toContainText(username)
      },
      continues: () => posts.filter((post) => post.has('logincontinue')),
      record: () =>
        page.evaluate(() => {
          const { active, names, alerts, received } = window.record
          return { active: Object.fromEntries(active), names, alerts, received }
        }),
      windows: () => context.pages().filter((one) => one !== page),
    })
  },

  // Runs after each test that passed. Tests that leave a popup on purpose close it themselves.
  leavesNothing: [
    async ({ redirect, page }, use, result) => {
      await use(undefined)
      if (result.status !== 'passed' || page.isClosed() || page.url() === 'about:blank') return
      await expect.poll(() => redirect.windows().length, 'windows that are left').toBe(0)
      const stored = await page.evaluate(() => [JSON.stringify(localStorage), JSON.stringify(sessionStorage), location.href, document.title])
      const visible = [...stored, ...redirect.consoleMessages].join('\n')
      for (const secret of secretsOf(redirect)) expect(visible).not.toContain(secret)
      expect(stored.slice(0, 2), 'what is left in storage').toEqual(['{}', '{}'])
    },
    { auto: true },
  ],
})

/** Returns the values that came back and were posted to the wiki, tokens included. */
function secretsOf({ posts }: RedirectPage): readonly string[] {
  const names = /(code|state|error|token|password)$/i
  return posts().flatMap((post) => [...post].filter(([name, value]) => names.test(name) && value !== '').map(([, value]) => value))
}

/** What the user does at the provider. */
export const atProvider = {
  agree: (popup: Page, alias = 'alice') => popup.getByRole('link', { name: `Continue as ${alias}` }).click(),
  refuse: (popup: Page) => popup.getByRole('link', { name: 'Deny' }).click(),
  waitUntilReady: (popup: Page) => popup.getByRole('link', { name: /^Continue as/ }).first().waitFor(),
}

export { expect, wikiUnderTest }
