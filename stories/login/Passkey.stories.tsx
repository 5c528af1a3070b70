// Security keys and passkeys, after the password or in its place. The authenticator is a mock, because stories cannot
// rely on a real one. The demo uses real ones.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { expectHeading, expectRefusal, logIn, press } from '../play/userActions.ts'
import { mockAuthenticator, storyPasskey } from '../play/mockAuthenticator.ts'

const users = [{ name: 'Ada', password: 'ada-pass', passkeys: [storyPasskey] }]
const afterPassword = { wiki: { users } }
const inItsPlace = { wiki: { users, features: { passkeyLogin: true } } }

const meta: LoginMeta = {
  title: 'Login/Passkey',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn() },
}

export default meta

export const AfterPassword: LoginStory = {
  parameters: afterPassword,
  beforeEach: () => mockAuthenticator('agrees'),
  play: async (context) => {
    await logIn(context, 'Ada', 'ada-pass')
    await expectHeading(context, 'You are logged in')
  },
}

export const BrowserPrompt: LoginStory = {
  parameters: afterPassword,
  beforeEach: () => mockAuthenticator('waits'),
  play: async (context) => {
    await logIn(context, 'Ada', 'ada-pass')
    await expect(await context.canvas.findByText(/Follow the prompt in your browser/)).toBeVisible()
  },
}

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

export const InsteadOfPassword: LoginStory = {
  parameters: inItsPlace,
  beforeEach: () => mockAuthenticator('agrees'),
  play: async (context) => {
    await expect(await context.canvas.findByLabelText('Username')).toHaveAttribute('autocomplete', 'username webauthn')
    await press(context, 'Log in with a passkey')
    await expectHeading(context, 'You are logged in')
  },
}

/** As in MediaWiki 1.47. */
export const WikiButton: LoginStory = {
  parameters: { wiki: { users, features: { passkeyLogin: true, passkeyButtons: true } } },
  beforeEach: () => mockAuthenticator('agrees'),
  play: async (context) => {
    await press(context, 'Use your passkey')
    await expectHeading(context, 'You are logged in')
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

export const Refused: LoginStory = {
  parameters: { wiki: { ...inItsPlace.wiki, verifyPasskey: () => Promise.resolve(false) } },
  beforeEach: () => mockAuthenticator('agrees'),
  play: async (context) => {
    await press(context, 'Log in with a passkey')
    await expectRefusal(context, /could not be verified/)
  },
}
