// Accounts and identity providers, on the fake wiki or a real one: linking, unlinking, reauthentication, external
// identities without a local account, and new accounts.
import { expect, linkedAccount, offers, test, wikiUnderTest } from './accountPage.ts'

// Tests that do not depend on the browser run in Chromium only.
const inBoth = { tag: '@both' }
test.beforeEach(({ browserName }, { tags }) => {
  test.skip(browserName === 'firefox' && !tags.includes(inBoth.tag), 'needs no second browser')
})

const titles = { link: 'Link an account', failed: 'Something went wrong' }

test.describe('linking', () => {
  test('links by a popup, unlinks, and links again', inBoth, async ({ account, page }) => {
    await account.register()
    await account.logInBefore()
    await account.decide('allow')
    await account.show('card=accounts')
    await account.press()
    const linked = linkedAccount(page, account.user.alias)
    await expect(linked).toBeVisible()
    await expect(offers(page, 1)).toHaveCount(0)
    await linked.getByRole('button').click()
    await expect(linked.locator('[data-safe]')).toBeFocused()
    await linked.getByRole('button').first().click()
    await expect(linked).toHaveCount(0)
    await expect(page.locator('.mwa-credentials > .mwa-title')).toBeFocused()
    await account.press()
    await expect(linked).toBeVisible()
    expect(page.context().pages()).toHaveLength(1)
  })

  test('takes one GET and two POSTs for an account, until nothing is left', async ({ account, page }) => {
    await account.register()
    await account.logInBefore()
    await account.decide('allow')
    await account.show('module=linkaccount')
    await account.press()
    await account.state('passed')
    await expect(account.heading).toHaveText('Account linked')
    expect(account.requests.map((request) => request.method())).toEqual(['GET', 'POST', 'POST'])
    for (const provider of wikiUnderTest.kind === 'fake' ? [2, 3] : [2]) {
      await account.show('module=linkaccount')
      await expect(offers(page, 1)).toHaveCount(0)
      await account.press(provider)
      await account.state('passed')
    }
    await account.show('module=linkaccount')
    await expect(account.root).toContainText('You have linked every account this wiki supports.')
    await expect(account.alert).toHaveCount(0)
  })

  test('shows a refusal of the identity provider', async ({ account }) => {
    await account.register()
    await account.logInBefore()
    await account.decide('deny')
    await account.show('module=linkaccount')
    await account.press()
    await expect(account.alert).toContainText('access_denied')
    await account.state('awaitingInput')
  })

  test('shows that the account is linked to another user', async ({ account }) => {
    await account.register()
    await account.logInBefore()
    await account.decide('allow', { as: 'alice' })
    await account.show('module=linkaccount')
    await account.press()
    await expect(account.alert).toContainText(/already/)
    await account.state('awaitingInput')
  })

  test('stops if no user is logged in', async ({ account }) => {
    await account.show('module=linkaccount')
    await expect(account.alert).toContainText('You have to be logged in')
    await account.state('stopped')
    expect(account.requests).toHaveLength(1)
  })

  test('stops after a logout during the redirect', async ({ account }) => {
    await account.register()
    await account.logInBefore()
    await account.decide('allow', { meanwhile: () => account.logOut() })
    await account.show('module=linkaccount')
    await account.press()
    await expect(account.alert).toContainText('You have to be logged in')
    await account.state('stopped')
  })
})

test.describe('reauthentication', () => {
  test.describe('that is required from the start', () => {
    test.use({ features: ['oldlogin'] })

    test('precedes linking, which then continues', async ({ account }) => {
      await account.register()
      await account.logInBefore()
      await account.decide('allow')
      await account.show('module=linkaccount')
      await expect(account.root).toContainText(`log in again as ${account.user.username}`)
      await expect(account.input('username')).toHaveValue(account.user.username)
      await account.input('password').fill(account.user.password)
      await account.submit()
      await expect(account.heading).toHaveText(titles.link)
      await account.press()
      await account.state('passed')
    })

    test('with an identity provider in the same tab continues with linking', async ({ account, page }) => {
      await account.register()
      await account.logInBefore()
      await account.decide('allow')
      // The identity provider must be linked before the user can log in with it.
      await account.show('module=linkaccount')
      await account.input('password').fill(account.user.password)
      await account.submit()
      await expect(account.heading).toHaveText(titles.link)
      await account.press()
      await account.state('passed')
      await account.logOut()
      await account.logInBefore()
      await account.show('module=linkaccount&redirect=tab')
      await expect(account.root).toContainText(`log in again as ${account.user.username}`)
      await account.press()
      await expect(account.heading).toHaveText(titles.link)
      await account.state('awaitingInput')
      await expect(offers(page, 1)).toHaveCount(0)
      await expect(offers(page, 2)).toHaveCount(1)
      expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    })

    test('by another user stops linking', async ({ account }) => {
      await account.register()
      await account.logInBefore()
      await account.show('module=linkaccount')
      await account.logIn(wikiUnderTest.accounts.plain)
      await expect(account.alert).toContainText(`${wikiUnderTest.accounts.plain.username}, not as ${account.user.username}`)
      await expect(account.heading).toHaveText(titles.failed)
    })
  })

  for (const [step, parameter] of [['the first step', 'linkreturnurl'], ['the last step', 'linkcontinue']] as const) {
    test(`that is required by ${step} continues with linking`, async ({ account, page }) => {
      await account.register()
      await account.logInBefore()
      await account.decide('allow')
      await account.expireLoginFor(parameter)
      await account.show('module=linkaccount')
      await account.press()
      await expect(account.root).toContainText(`log in again as ${account.user.username}`)
      await account.input('password').fill(account.user.password)
      await account.submit()
      // The button is submitted again. If the click is too old to open a popup, the user has to click again.
      await expect(account.root).toHaveAttribute('data-state', /^(passed|redirectPending)$/)
      if ((await account.root.getAttribute('data-state')) === 'redirectPending') {
        await page.getByRole('button', { name: /^Continue with/ }).click()
      }
      await account.state('passed')
      await expect(account.heading).toHaveText('Account linked')
    })
  }
})

for (const features of [[], ['confirmlink']] as const) {
  test.describe(`an external identity without a local account, ${features.length ? 'on a wiki that links it after a login' : 'on a default wiki'}`, () => {
    test.use({ features })
    const offersLink = features.length > 0

    test('names the identity provider, and logs in after a wrong password', async ({ account, page }) => {
      await account.register()
      await account.decide('allow')
      await account.show('')
      await account.press()
      const choices = page.locator('.mwa-external-identity')
      await expect(choices).toContainText('isn’t connected to an account on this wiki yet')
      await expect(choices).toContainText(offersLink ? 'Log in below to connect it' : 'You can connect it later')
      await account.logIn({ ...account.user, password: 'wrong' })
      await expect(account.alert).toBeVisible()
      await account.state('awaitingInput')
      await expect(account.input('username')).toHaveValue(account.user.username)
      // The wiki has dropped an identity that it cannot link.
      await expect(choices).toHaveCount(offersLink ? 1 : 0)
      await account.input('password').fill(account.user.password)
      await account.submit()
      if (offersLink) {
        await account.root.locator('[name^=confirmedLinkIDs]').check()
        await account.submit()
      }
      await account.state('passed')
      await expect(account.root).toContainText(account.user.username)
      await account.show('card=accounts')
      await expect(page.locator('.mwa-credential-list')).toBeVisible()
      await expect(linkedAccount(page, account.user.alias)).toHaveCount(offersLink ? 1 : 0)
    })

    test('creates an account without a password, and logs in with the same identity', inBoth, async ({ account, page }) => {
      await account.decide('allow')
      await account.show('')
      await account.press()
      await page.getByRole('button', { name: 'Create an account' }).click()
      await expect(account.root).toContainText('needs no password')
      await expect(account.input('password')).toHaveCount(0)
      await account.input('username').fill(account.user.username)
      await account.submit()
      await expect(account.root).toContainText(`Account ${account.user.username} was created`)
      await account.press()
      await account.state('passed')
      await expect(account.root).toContainText(account.user.username)
    })

    test('is dropped if the user starts over', async ({ account, page }) => {
      await account.register()
      await account.decide('allow')
      await account.show('')
      await account.press()
      await page.getByRole('button', { name: 'Log in another way' }).click()
      await expect(page.locator('.mwa-external-identity')).toHaveCount(0)
      await account.logIn(account.user)
      await account.state('passed')
    })
  })
}

test.describe('a new account', () => {
  test.use({ features: ['captcha'] })

  test('with a captcha is created, and then logs in', async ({ account }) => {
    await account.show('module=createaccount&props=logInAfterCreate')
    const { username, password } = account.user
    const [, one = '', sign = '', other = ''] = /(\d+)\s*([+\u2212-])\s*(\d+)/.exec((await account.root.locator('.mwa-challenge').textContent()) ?? '') ?? []
    await account.input('username').fill(username)
    await account.input('password').fill(password)
    await account.input('retype').fill(password)
    await account.input('captchaWord').fill(String(sign === '+' ? Number(one) + Number(other) : Number(one) - Number(other)))
    await account.submit()
    await expect(account.root).toContainText(`Account ${username} was created`)
    await expect(account.input('username')).toHaveValue(username)
    await account.input('password').fill(password)
    await account.submit()
    await account.state('passed')
    await expect(account.root).toContainText(username)
  })

  test('needs another captcha after a wrong one, and keeps the passwords', async ({ account }) => {
    await account.show('module=createaccount')
    await account.input('username').fill(account.user.username)
    await account.input('password').fill(account.user.password)
    await account.input('retype').fill(account.user.password)
    await account.input('captchaWord').fill('no idea')
    await account.submit()
    await expect(account.alert).toBeVisible()
    await account.state('awaitingInput')
    await expect(account.input('username')).toHaveValue(account.user.username)
    await expect(account.input('captchaWord')).toBeFocused()
    await expect(account.input('captchaWord')).toHaveValue('')
    await expect(account.input('password')).toHaveValue(account.user.password)
  })
})

test.describe('a user who is logged in already', () => {
  test('can continue, or log in as another user', async ({ account, page }) => {
    await account.register()
    await account.logInBefore()
    await account.show('props=checkSession')
    await account.state('alreadyLoggedIn')
    expect(account.requests).toHaveLength(1)
    await page.getByRole('button', { name: 'Use another account' }).click()
    await account.logIn(wikiUnderTest.accounts.plain)
    await account.state('passed')
    await account.show('props=checkSession')
    await page.getByRole('button', { name: `Continue as ${wikiUnderTest.accounts.plain.username}` }).click()
    await account.state('passed')
  })
})
