// Security keys and passkeys, after the password or in its place. The authenticator is a mock, because stories cannot
// rely on a real one. The demo uses real ones.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn, waitFor } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { expectHeading, expectRefusal, logIn, press } from '../play/userActions.ts'
import { mockAuthenticator, storyPasskey } from '../play/mockAuthenticator.ts'
import { silence } from '../play/wireAnswers.ts'

const users = [{ name: 'Ada', password: 'ada-pass', passkeys: [storyPasskey] }]
const afterPassword = { wiki: { users } }
const inItsPlace = { wiki: { users, features: { passkeyLogin: true } } }

/** Security keys and passkeys, after the password or in its place. The authenticator here is a stand-in; the demo uses real ones. */
const meta: LoginMeta = {
  title: 'Login/Passkey',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn() },
}

export default meta

/** The browser asks as soon as the password was right, and the wiki checks what it gets. */
export const AfterPassword: LoginStory = {
  parameters: { ...afterPassword, instead: ({ parameters }) => (parameters.has('logincontinue') ? silence() : undefined) },
  beforeEach: () => mockAuthenticator('agrees'),
  play: async (context) => {
    await logIn(context, 'Ada', 'ada-pass')
    await expectHeading(context, 'Use your passkey or security key')
    await waitFor(() => expect(context.canvasElement.querySelector('form')).toHaveAttribute('aria-busy', 'true'))
  },
}

/** While the browser asks, the page says what to do. */
export const BrowserPrompt: LoginStory = {
  parameters: afterPassword,
  beforeEach: () => mockAuthenticator('waits'),
  play: async (context) => {
    await logIn(context, 'Ada', 'ada-pass')
    await expect(await context.canvas.findByText(/Follow the prompt in your browser/)).toBeVisible()
  },
}

/** A prompt that was closed can be asked for again. */
export const Cancelled: LoginStory = {
  parameters: afterPassword,
  beforeEach: () => mockAuthenticator('declines'),
  play: async (context) => {
    await logIn(context, 'Ada', 'ada-pass')
    await press(context, 'Use a security key or passkey')
    await expect(await context.canvas.findByText(/No security key or passkey was used/)).toBeVisible()
    await expect(context.canvas.getByRole('button', { name: 'Use a security key or passkey' })).toBeVisible()
  },
}

/** A button below the form, and the browser offers passkeys in the username field as well. */
export const InsteadOfPassword: LoginStory = {
  parameters: inItsPlace,
  beforeEach: () => mockAuthenticator('agrees'),
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Username')).toHaveAttribute('autocomplete', 'username webauthn')
    await expect(await canvas.findByRole('button', { name: 'Log in with a passkey' })).toBeVisible()
  },
}

/** MediaWiki 1.47 and newer name the button themselves. */
export const WikiButton: LoginStory = {
  parameters: { wiki: { users, features: { passkeyLogin: true, passkeyButtons: true } } },
  beforeEach: () => mockAuthenticator('agrees'),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Use your passkey' })).toBeVisible()
  },
}

/** An old browser, or a page that may not ask. */
export const NotSupported: LoginStory = {
  parameters: afterPassword,
  beforeEach: () => mockAuthenticator('missing'),
  play: async (context) => {
    await logIn(context, 'Ada', 'ada-pass')
    await expect(await context.canvas.findByText(/can’t use security keys or passkeys here/)).toBeVisible()
    await expect(context.canvas.queryByRole('button', { name: 'Use a security key or passkey' })).toBeNull()
  },
}

/** The wiki did not accept the passkey, and the message says what the reason often is. */
export const Refused: LoginStory = {
  parameters: { wiki: { ...inItsPlace.wiki, verifyPasskey: () => Promise.resolve(false) } },
  beforeEach: () => mockAuthenticator('agrees'),
  play: async (context) => {
    await press(context, 'Log in with a passkey')
    await expectRefusal(context, /could not be verified/)
  },
}
