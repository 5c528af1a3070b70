// The identity provider confirmed an identity that has no local account.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn } from 'storybook/test'
import { providers } from '../accountStory.ts'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { expectRefusal, logIn, press, visibleOnly, submit } from '../play/userActions.ts'
import { returningTransport } from '../play/returningTransport.ts'

/** An identity provider confirmed an identity that has no account on this wiki. */
const meta: LoginMeta = {
  title: 'Login/Restart',
  component: AuthFlow,
  args: {
    module: 'clientlogin',
    api: 'https://wiki.example/w/api.php',
    returnUrl: '/auth/return.html',
    transport: returningTransport('grace'),
    onPass: fn(),
  },
  parameters: { wiki: { features: { providers } } },
}

export default meta

const connecting = { wiki: { features: { providers, confirmLink: true } } }

/** The user can log in to an account, create one, or take another way. */
export const Choices: LoginStory = {
  play: async (context) => {
    await press(context, 'Log in with Harbour ID')
    await expect(await context.canvas.findByText(/You signed in with Harbour ID/, visibleOnly)).toBeVisible()
    await expect(await context.canvas.findByText(/connect it later/)).toBeVisible()
  },
}

/** After the login with a password, the wiki offers to connect the identity. */
export const Connecting: LoginStory = {
  parameters: connecting,
  play: async (context) => {
    await press(context, 'Log in with Harbour ID')
    await expect(await context.canvas.findByText(/Log in below to connect it/)).toBeVisible()
    await logIn(context, 'DemoUser', 'demo-pass')
    const identity = await context.canvas.findByLabelText('Harbour ID (grace)')
    await context.userEvent.click(identity)
    await expect(identity).toBeChecked()
  },
}

/** The identity is still there after a wrong password. */
export const WrongPassword: LoginStory = {
  parameters: connecting,
  play: async (context) => {
    await press(context, 'Log in with Harbour ID')
    await context.canvas.findByText(/You signed in with Harbour ID/, visibleOnly)
    await logIn(context, 'DemoUser', 'wrong')
    await expectRefusal(context, /Incorrect username or password/)
    await expect(context.canvas.getByText(/You signed in with Harbour ID/, visibleOnly)).toBeVisible()
  },
}

/** A new account was created for the identity, which now logs in. */
export const NewAccount: LoginStory = {
  play: async (context) => {
    await press(context, 'Log in with Harbour ID')
    // In some languages the link of the first page has the same words as the button.
    await context.canvas.findByText(/You signed in with Harbour ID/, visibleOnly)
    await press(context, 'Create an account')
    await expect(await context.canvas.findByText(/needs no password/)).toBeVisible()
    await context.userEvent.type(await context.canvas.findByLabelText('Username'), 'Grace')
    await submit(context)
    await expect(await context.canvas.findByText(/Account Grace was created/, visibleOnly)).toBeVisible()
    await expect(await context.canvas.findByRole('button', { name: 'Log in with Harbour ID' })).toBeVisible()
  },
}

/** Another way discards the identity and shows the login anew. */
export const AnotherWay: LoginStory = {
  play: async (context) => {
    await press(context, 'Log in with Harbour ID')
    await press(context, 'Log in another way')
    await expect(await context.canvas.findByRole('button', { name: 'Log in with Lighthouse ID' })).toBeVisible()
    await expect(context.canvas.queryByText(/You signed in with Harbour ID/, visibleOnly)).toBeNull()
  },
}
