// The forms around a login, on the fake wiki or a real one: a forgotten password, another password, and a new account that is
// checked while it is typed.
import { expect, test, wikiUnderTest, type AccountPage } from './accountPage.ts'
import { typeOver } from './keys.ts'

const checkOf = ({ root }: AccountPage, name: string) => root.locator(`[data-name=${name}] .mwa-check`)
const fieldError = ({ root }: AccountPage, name: string) => root.locator(`[data-name=${name}] .mwa-error`)
const postsOf = ({ requests }: AccountPage, action: string) =>
  requests.filter((request) => new URLSearchParams(request.postData() ?? '').get('action') === action).length

test.describe('a forgotten password', () => {
  test.use({ features: ['email'] })

  test('is asked for below the login, with the typed name, and leads back', async ({ account, page }) => {
    await account.show('')
    await account.input('username').fill(account.user.username)
    await page.getByRole('button', { name: 'Forgot password?' }).click()
    await expect(account.heading).toHaveText('Reset your password')
    await expect(account.heading).toBeFocused()
    await expect(account.input('username').or(account.input('user')).first()).toHaveValue(account.user.username)
    expect(page.url()).not.toContain(account.user.username)
    await account.submit()
    // The same for an account that there is not.
    await expect(account.root).toContainText('If an account matches')
    await expect(account.heading).toHaveText('Log in')
    await account.state('awaitingInput')
  })

  test('is replaced by the mailed one, which leads to one of the user’s own', async ({ account, page }) => {
    await account.register()
    await account.show('')
    await account.input('username').fill(account.user.username)
    await page.getByRole('button', { name: 'Forgot password?' }).click()
    await expect(account.input('username')).toHaveValue(account.user.username)
    await account.submit()
    await expect(account.heading).toHaveText('Log in')
    // A wiki may send it after it has answered.
    await expect.poll(() => account.mailedPasswords(account.user.email)).toHaveLength(1)
    const [mailed = ''] = await account.mailedPasswords(account.user.email)
    expect(mailed).not.toBe('')

    await account.logIn({ username: account.user.username, password: mailed })
    await expect(account.input('retype')).toBeVisible()
    const password = `${account.user.password}, chosen anew`
    await account.input('password').fill(password)
    await account.input('retype').fill(`${password}!`)
    await account.submit()
    await expect(fieldError(account, 'retype')).toBeVisible()
    await account.input('retype').fill(password)
    await account.submit()
    await account.state('passed')
    await expect(account.root).toContainText(account.user.username)

    await account.logOut()
    await account.show('')
    await account.logIn({ username: account.user.username, password })
    await account.state('passed')
  })

  test('of nobody is answered in the same words', async ({ account }) => {
    await account.show('module=resetpassword')
    await account.input('username').fill(`Nobody ${account.user.alias}`)
    await account.submit()
    await expect(account.root).toContainText('If an account matches')
  })
})

test('a forgotten password of the demo’s own wiki is in the mail that stands beside the form', async ({ account, page }) => {
  test.skip(wikiUnderTest.kind === 'real', 'a real wiki shows nobody its mails')
  const { username } = wikiUnderTest.accounts.plain
  await account.show('')
  await account.input('username').fill(username)
  await page.getByRole('button', { name: 'Forgot password?' }).click()
  await expect(account.input('username')).toHaveValue(username)
  await account.submit()
  const mailed = await page.getByTestId('mails').locator('code').textContent()
  await account.logIn({ username, password: mailed ?? '' })
  await expect(account.input('retype')).toBeVisible()
})

test.describe('another password', () => {
  test('is chosen, and logs in; the session goes on', async ({ account }) => {
    await account.register()
    await account.logInBefore()
    await account.show('module=changeauthenticationdata')
    const password = `${account.user.password} and more`
    await account.input('password').fill(password)
    await account.input('retype').fill(`${password}!`)
    await account.submit()
    await expect(fieldError(account, 'retype')).toBeVisible()
    expect(postsOf(account, 'changeauthenticationdata')).toBe(0)
    await account.input('retype').fill(password)
    await account.submit()
    await account.state('passed')
    await expect(account.heading).toHaveText('Password changed')
    await account.logOut()
    await account.show('')
    await account.logIn({ username: account.user.username, password })
    await account.state('passed')
  })

  test('wants a fresh login first where the last one is too old', async ({ account, browserName }) => {
    test.skip(browserName === 'firefox', 'Firefox does not expose the body of a POST to the test.')
    await account.register()
    await account.logInBefore()
    await account.expireLoginFor('changeauthrequest')
    await account.show('module=changeauthenticationdata')
    const password = `${account.user.password} and more`
    await account.input('password').fill(password)
    await account.input('retype').fill(password)
    await account.submit()
    await expect(account.root).toContainText('log in again')
    await account.input('password').fill(account.user.password)
    await account.submit()
    await expect(account.input('retype')).toBeVisible()
    await account.input('password').fill(password)
    await account.input('retype').fill(password)
    await account.submit()
    await account.state('passed')
  })
})

test.describe('another password after a login that is too old', () => {
  test.use({ features: ['oldlogin'] })

  test('wants a fresh one before it shows its form', async ({ account }) => {
    await account.register()
    await account.logInBefore()
    await account.show('module=changeauthenticationdata')
    await expect(account.root).toContainText(`log in again as ${account.user.username}`)
    await expect(account.input('retype')).toHaveCount(0)
    await account.input('password').fill(account.user.password)
    await account.submit()
    const password = `${account.user.password} and more`
    await expect(account.input('retype')).toBeVisible()
    await account.input('password').fill(password)
    await account.input('retype').fill(password)
    await account.submit()
    await account.state('passed')
    await expect(account.heading).toHaveText('Password changed')
  })
})

test.describe('a password that the wiki finds too short', () => {
  test.use({ features: ['policy'] })

  test('is refused at its field, and both are typed again', async ({ account }) => {
    await account.register()
    await account.logInBefore()
    await account.show('module=changeauthenticationdata')
    await account.input('password').fill('short')
    await account.input('retype').fill('short')
    await account.submit()
    await expect(fieldError(account, 'password')).toBeVisible()
    await expect(account.input('password')).toBeFocused()
    await expect(account.input('password')).toHaveValue('')
    await expect(account.input('retype')).toHaveValue('')
    await typeOver(account.input('password'), 'short')
    await expect(checkOf(account, 'password')).toHaveAttribute('data-check', 'weak')
  })
})

test.describe('a new account', () => {
  test('is told while it is typed what its name and its password are worth', async ({ account }) => {
    await account.register()
    await account.show('module=createaccount')
    await account.input('username').pressSequentially(account.user.username)
    await expect(checkOf(account, 'username')).toHaveAttribute('data-check', 'taken')
    await typeOver(account.input('username'), 'A#b')
    await expect(checkOf(account, 'username')).toHaveAttribute('data-check', 'invalid')
    const rewritten = `new_${account.user.username.toLowerCase()}`
    await typeOver(account.input('username'), rewritten)
    await expect(checkOf(account, 'username')).toContainText(`New ${rewritten.slice(4)}`)
    await account.input('password').pressSequentially(account.user.password)
    await expect(checkOf(account, 'password')).toHaveAttribute('data-check', 'good')
    await expect(account.input('password')).toHaveAccessibleDescription(/You can use this password/)
  })

  test('is refused at the name, with the focus there and the passwords kept', async ({ account }) => {
    await account.register()
    await account.show('module=createaccount')
    await account.input('username').fill(account.user.username)
    await account.input('password').fill(account.user.password)
    await account.input('retype').fill(account.user.password)
    await account.submit()
    await expect(fieldError(account, 'username')).toBeVisible()
    await expect(account.input('username')).toBeFocused()
    await expect(account.input('password')).toHaveValue(account.user.password)
    await typeOver(account.input('username'), `${account.user.username}b`)
    await expect(fieldError(account, 'username')).toHaveCount(0)
    await account.submit()
    await account.state('passed')
  })
})

test.describe('a new account for somebody else', () => {
  test.use({ features: ['email'] })

  test('has a password that the wiki mails, which the other one replaces', async ({ account }) => {
    await account.register()
    await account.logInBefore()
    await account.show('module=createaccount')
    const other = { username: `${account.user.username}b`, email: `b${account.user.email}` }
    await account.input('username').fill(other.username)
    await account.root.locator('[name=mailpassword]').check()
    await expect(account.input('password')).toHaveCount(0)
    await expect(account.input('retype')).toHaveCount(0)
    await expect(account.input('email')).toHaveAttribute('aria-required', 'true')
    await account.submit()
    await expect(fieldError(account, 'email')).toBeVisible()
    await expect(account.input('email')).toBeFocused()
    expect(postsOf(account, 'createaccount')).toBe(0)
    await account.input('email').fill(other.email)
    await account.submit()
    await account.state('passed')
    await expect(account.root).toContainText(`Account ${other.username} was created`)
    await expect.poll(() => account.mailedPasswords(other.email)).toHaveLength(1)
    const [mailed = ''] = await account.mailedPasswords(other.email)
    expect(mailed).not.toBe('')

    await account.logOut()
    await account.show('')
    await account.logIn({ username: other.username, password: mailed })
    await expect(account.input('retype')).toBeVisible()
    await account.input('password').fill(account.user.password)
    await account.input('retype').fill(account.user.password)
    await account.submit()
    await account.state('passed')
    await expect(account.root).toContainText(other.username)
  })
})
