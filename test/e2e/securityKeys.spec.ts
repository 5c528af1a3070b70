// Security keys and passkeys with Chromium's virtual authenticator: after the password, in its place, refused, and missing.
import type { CDPSession } from '@playwright/test'
import { expect, test, wikiUnderTest, type LoginPage } from './loginPage.ts'
import { totpCode } from '../wiki/totp.ts'

test.skip(wikiUnderTest.kind === 'real', 'The wikis of these tests have no keys.')

const keyUser = { username: 'KeyUser', password: 'key-pass' }
const plain = { username: 'DemoUser', password: 'demo-pass' }
const keyUserSecret = 'ONSWG4TFOQQGWZLZ'

const method = (login: LoginPage, name: RegExp) => login.root.locator('.mwa-second-factor').getByRole('button', { name })

test.describe('a security key or passkey', () => {
  test.skip(({ browserName }) => browserName !== 'chromium', 'Only Chromium has a virtual authenticator.')
  test.use({ baseURL: `http://localhost:${process.env['E2E_PORT'] ?? ''}` })

  /** Adds an authenticator with a passkey for KeyUser, created on the page itself. */
  async function openWithPasskey(login: LoginPage, features: readonly string[]): Promise<{ cdp: CDPSession; authenticatorId: string }> {
    const cdp = await login.page.context().newCDPSession(login.page)
    await cdp.send('WebAuthn.enable')
    const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: false },
    })
    await login.open({ features })
    await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: true })
    await login.page.getByRole('button', { name: 'Create a passkey for KeyUser' }).click()
    await expect(login.page.getByTestId('passkey')).toContainText('Passkey created.')
    return { cdp, authenticatorId }
  }

  const proof = (login: LoginPage) => login.root.locator('.mwa-webauthn')

  test('is requested automatically after the password, and passes', async ({ login }) => {
    await openWithPasskey(login, ['methods'])
    await login.logIn(keyUser)
    await login.state('passed')
    const posted = new URLSearchParams(login.requests.at(-1)?.postData() ?? '')
    expect(JSON.parse(posted.get('credential') ?? '{}')).toHaveProperty('response.signature')
  })

  test('says that it was cancelled, and can be requested again', async ({ login }) => {
    const { cdp, authenticatorId } = await openWithPasskey(login, ['methods'])
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
    const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId })
    await cdp.send('WebAuthn.clearCredentials', { authenticatorId })
    await login.logIn(keyUser)
    await proof(login).getByRole('button').click()
    await expect(proof(login)).toHaveAttribute('data-webauthn', /cancelled|timedOut/)
    await expect(proof(login).getByRole('alert')).toContainText('No security key or passkey was used')
    for (const credential of credentials) await cdp.send('WebAuthn.addCredential', { authenticatorId, credential })
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
    await proof(login).getByRole('button').click()
    await login.state('passed')
  })

  test('waits for its button where the browser refuses what no click has asked for, as Safari does', async ({ login }) => {
    await login.page.addInitScript(() => {
      const original = navigator.credentials.get.bind(navigator.credentials)
      let calls = 0
      navigator.credentials.get = (options) => {
        calls += 1
        document.documentElement.dataset.asked = String(calls)
        return calls === 1 ? Promise.reject(new DOMException('No user gesture', 'NotAllowedError')) : original(options)
      }
    })
    await openWithPasskey(login, ['methods'])
    await login.logIn(keyUser)
    await expect(login.page.locator('html')).toHaveAttribute('data-asked', '1')
    await expect(proof(login)).toHaveAttribute('data-webauthn', 'idle')
    await expect(proof(login).getByRole('alert')).toHaveCount(0)
    await proof(login).getByRole('button').click()
    await login.state('passed')
  })

  test('is missed in a browser without one, beside the other ways', async ({ login }) => {
    await openWithPasskey(login, ['methods'])
    await login.page.evaluate(() => { Reflect.deleteProperty(window, 'PublicKeyCredential') })
    await login.logIn(keyUser)
    await expect(proof(login).getByRole('alert')).toContainText('can’t use security keys or passkeys here')
    await expect(proof(login).getByRole('button')).toHaveCount(0)
    await method(login, /authenticator app/i).click()
    await login.input('OATHToken').fill(totpCode(keyUserSecret))
    await login.submit()
    await login.state('passed')
  })

  test('is refused if its signature is wrong, and the login starts over', async ({ login }) => {
    await openWithPasskey(login, ['methods'])
    await login.page.route('**/w/api.php', (route) => {
      const body = new URLSearchParams(route.request().postData() ?? '')
      const credential = body.get('credential')
      if (!credential) return route.continue()
      body.set('credential', credential.replace(/"signature":"..../, '"signature":"AAAA'))
      return route.continue({ postData: body.toString() })
    })
    await login.logIn(keyUser)
    await expect(login.alert).toContainText('could not be verified')
    await expect(login.alert).toContainText('this page is at http://localhost:')
    await expect(login.input('username')).toHaveValue('KeyUser')
  })

  test('can be left for another second factor, and is requested with a new challenge when the user returns to it', async ({ login }) => {
    const { cdp, authenticatorId } = await openWithPasskey(login, ['methods'])
    await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false })
    await login.logIn(keyUser)
    await expect(proof(login)).toHaveAttribute('data-webauthn', 'pending')
    const first = await login.input('auth_info').inputValue()
    await method(login, /authenticator app/i).click()
    await expect(login.input('OATHToken')).toBeVisible()
    await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: true })
    await method(login, /security key/i).click()
    await login.state('passed')
    const posted = new URLSearchParams(login.requests.at(-1)?.postData() ?? '')
    const challengeIn = (authInfo: string | null) => (JSON.parse(authInfo ?? '{}') as { readonly challenge: string }).challenge
    expect(challengeIn(posted.get('auth_info'))).not.toBe(challengeIn(first))
  })

  test('replaces username and password by a button', async ({ login }) => {
    await login.page.addInitScript(() => { PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false) })
    await openWithPasskey(login, ['passkeys'])
    await expect(login.input('username')).toHaveAttribute('autocomplete', 'username webauthn')
    await login.root.getByRole('button', { name: 'Log in with a passkey' }).click()
    await login.state('passed')
    await expect(login.root).toContainText('KeyUser')
  })

  test('replaces them by the button of the wiki where it has one', async ({ login }) => {
    await login.page.addInitScript(() => { PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false) })
    await openWithPasskey(login, ['passkeybuttons'])
    await expect(login.root.getByRole('button', { name: /passkey/ })).toHaveText(['Use your passkey'])
    await login.root.getByRole('button', { name: 'Use your passkey' }).click()
    await login.state('passed')
    const posted = new URLSearchParams(login.requests.at(-1)?.postData() ?? '')
    expect(posted.get('passwordlessButton')).toBe('1')
    expect(JSON.parse(posted.get('credential') ?? '{}')).toHaveProperty('response.signature')
  })

  test('aborts conditional UI when it is requested by the button', async ({ login }) => {
    const { cdp, authenticatorId } = await openWithPasskey(login, ['passkeys'])
    await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false })
    await login.page.reload()
    await login.state('awaitingInput')
    await login.root.getByRole('button', { name: 'Log in with a passkey' }).click()
    await expect(proof(login)).toHaveAttribute('data-webauthn', 'pending')
    await login.logIn(plain)
    await login.state('passed')
    await expect(login.root).toContainText('DemoUser')
  })

  test('passes by conditional UI', async ({ login }) => {
    // The virtual authenticator agrees to every request, so conditional UI succeeds at once.
    await openWithPasskey(login, ['passkeys'])
    await login.state('passed')
    await expect(login.root).toContainText('KeyUser')
  })

  test('aborts conditional UI while the password is submitted', async ({ login }) => {
    const { cdp, authenticatorId } = await openWithPasskey(login, ['passkeys'])
    await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false })
    await login.page.reload()
    await login.state('awaitingInput')
    await login.logIn(plain)
    await login.state('passed')
    await expect(login.root).toContainText('DemoUser')
  })
})

test('says on an IP address that the wiki’s passkeys belong to a host name', async ({ login, browserName }) => {
  test.skip(browserName !== 'chromium', 'Firefox ESR has no authenticator here, and waits for one.')
  await login.open({ features: ['passkeys'] })
  await expect(login.page.getByText('Passkeys need a host name, not an IP address')).toBeVisible()
  await login.root.getByRole('button', { name: 'Log in with a passkey' }).click()
  await expect(login.root.locator('.mwa-webauthn').getByRole('alert')).toContainText('work only on localhost')
})
