// A new user for each test, with a wiki account and an account at the identity provider, at a page of the demo.
import type { Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import type { FakeMail } from '../../src/testing/index.ts'
import { readMailFolder } from '../wiki/mails.ts'
import { expect, test as base, wikiUnderTest, type LoginPage } from './loginPage.ts'

export interface TestUser {
  readonly username: string
  readonly password: string
  readonly email: string
  /** Their name at the identity provider. */
  readonly alias: string
}

export interface AccountPage extends LoginPage {
  readonly user: TestUser
  /** Creates the user's account, without logging in. */
  register(): Promise<void>
  /** Logs the user in before the page is opened. */
  logInBefore(): Promise<void>
  logOut(): Promise<void>
  /** Returns the temporary passwords that the wiki has mailed to an address, oldest first. Only with the feature `email`. */
  mailedPasswords(address: string): Promise<readonly string[]>
  show(query: string): Promise<void>
  /** Presses the button of the first identity provider, or of another one. */
  press(provider?: number): Promise<void>
  /** Sets the decision at the identity provider for the next redirect. `meanwhile` runs before it responds. */
  decide(decision: 'allow' | 'deny', more?: { as?: string; meanwhile?: () => Promise<void> }): Promise<void>
  /** Makes the login too old for the first request that has this parameter. */
  expireLoginFor(parameter: string): Promise<void>
}

const hex = () => randomUUID().replaceAll('-', '')

type Parameters = Readonly<Record<string, string>>

export const test = base.extend<{ features: readonly string[]; account: AccountPage }>({
  features: [[], { option: true }],
  account: async ({ login, page, context, features }, use) => {
    const featureNames = ['providers', ...features, `run-${hex()}`].join()
    const headers = { 'X-Wiki-Features': featureNames, 'X-Forwarded-For': `10.7.${String(parseInt(hex().slice(0, 2), 16))}.9` }
    const always = { format: 'json', formatversion: '2' }
    const token = async (type: string): Promise<string> => {
      const params = { ...always, action: 'query', meta: 'tokens', type }
      const answer = (await (await context.request.get('/w/api.php', { params, headers })).json()) as {
        query: { tokens: Record<string, string> }
      }
      return answer.query.tokens[`${type}token`] ?? ''
    }
    const post = async (form: Parameters) => {
      const answer = await context.request.post('/w/api.php', { form: { ...always, ...form }, headers })
      return (await answer.json()) as Record<string, { status?: string }>
    }
    const id = hex().slice(0, 10)
    const user: TestUser = { username: `Person${id}`, password: `long and lonely ${id}`, email: `${id}@example.org`, alias: `someone-${id}` }
    const { username, password, email, alias } = user
    await use({
      ...login,
      user,
      async register() {
        const form = { action: 'createaccount', username, password, retype: password, email, realname: '', createreturnurl: 'http://127.0.0.1/' }
        const { createaccount } = await post({ ...form, createtoken: await token('createaccount') })
        expect(createaccount?.status).toBe('PASS')
      },
      async logInBefore() {
        const form = { action: 'clientlogin', username, password, loginreturnurl: 'http://127.0.0.1/' }
        const { clientlogin } = await post({ ...form, logintoken: await token('login') })
        expect(clientlogin?.status).toBe('PASS')
      },
      async logOut() {
        await post({ action: 'logout', token: await token('csrf') })
      },
      async mailedPasswords(address) {
        if (wikiUnderTest.kind === 'real') return (await readMailFolder(wikiUnderTest.runFolder)).filter(({ to }) => to === address).map((mail) => mail.password)
        const mails = (await (await context.request.get('/demo/mails', { headers })).json()) as readonly FakeMail[]
        return mails.filter(({ to }) => to === address).map(({ temporaryPassword }) => temporaryPassword)
      },
      show: async (query) => {
        await page.goto(`/?features=${featureNames}&${query}`)
      },
      press: (provider = 1) => login.root.locator(`[data-name=${buttonName(provider)}] button`).click(),
      decide: async (decision, { as = alias, meanwhile } = {}) => {
        await context.route(/\/idp\d\/authorize/, async (route) => {
          await meanwhile?.()
          const url = new URL(route.request().url())
          url.searchParams.set('decide', decision)
          url.searchParams.set('as', as)
          await route.continue({ url: url.href })
        })
      },
      async expireLoginFor(parameter) {
        let isFirst = true
        await page.route('**/w/api.php*', async (route) => {
          const request = route.request()
          if (!isFirst || !new URLSearchParams(request.postData() ?? '').has(parameter)) return route.continue()
          isFirst = false
          return route.continue({ headers: { ...request.headers(), 'x-wiki-features': `${featureNames},reauth` } })
        })
      },
    })
  },
})

/** Returns the name of an identity provider's field. */
export function buttonName(provider: number): string {
  return `${wikiUnderTest.kind === 'fake' ? 'lab' : 'demo'}idp${String(provider)}`
}

export function offers(page: Page, provider: number) {
  return page.locator(`[data-name=${buttonName(provider)}]`)
}

/** Returns the row of an account at an identity provider on the page of what the user can log in with. */
export function linkedAccount(page: Page, alias: string) {
  return page.locator('.mwa-credential-list li', { hasText: alias })
}

export { expect, wikiUnderTest }
