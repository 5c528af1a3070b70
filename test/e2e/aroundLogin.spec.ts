// The forms around a login, on the fake wiki or a real one: a forgotten password, another password, and a new account that is
// checked while it is typed.
import { expect, test, type AccountPage } from './accountPage.ts'

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

  test('wants a fresh login first where the last one is too old', async ({ account }) => {
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
    await account.input('password').fill('short')
    await expect(checkOf(account, 'password')).toHaveAttribute('data-check', 'weak')
  })
})

test.describe('a new account', () => {
  test('is told while it is typed what its name and its password are worth', async ({ account }) => {
    await account.register()
    await account.show('module=createaccount')
    await account.input('username').fill(account.user.username)
    await expect(checkOf(account, 'username')).toHaveAttribute('data-check', 'taken')
    await account.input('username').fill('A#b')
    await expect(checkOf(account, 'username')).toHaveAttribute('data-check', 'invalid')
    const rewritten = `new_${account.user.username.toLowerCase()}`
    await account.input('username').fill(rewritten)
    await expect(checkOf(account, 'username')).toContainText(`New ${rewritten.slice(4)}`)
    await account.input('password').fill(account.user.password)
    await expect(checkOf(account, 'password')).toHaveAttribute('data-check', 'good')
    await expect(account.input('password')).toHaveAccessibleDescription(/can be used/)
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
    await account.input('username').fill(`${account.user.username}b`)
    await expect(fieldError(account, 'username')).toHaveCount(0)
    await account.submit()
    await account.state('passed')
  })
})
