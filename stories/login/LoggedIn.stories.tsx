// A user who is logged in already, and a login that ends with another user than expected.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { expectHeading, logIn, press, visibleOnly } from '../play/userActions.ts'

const meta: LoginMeta = {
  title: 'Login/Logged in',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', checkSession: true, onPass: fn() },
  parameters: { loggedIn: { username: 'DemoUser', password: 'demo-pass' } },
}

export default meta

export const Already: LoginStory = {
  play: async (context) => {
    await expect(await context.canvas.findByText('You are logged in as DemoUser.', visibleOnly)).toBeVisible()
    await press(context, 'Continue as DemoUser')
    await expectHeading(context, 'You are logged in')
  },
}

export const AnotherAccount: LoginStory = {
  play: async (context) => {
    await press(context, 'Use another account')
    await expect(await context.canvas.findByLabelText('Password')).toBeVisible()
  },
}

export const DifferentUser: LoginStory = {
  args: { checkSession: false },
  parameters: {
    instead: ({ method }) => (method === 'POST' ? Response.json({ clientlogin: { status: 'PASS', username: 'BlockedUser' } }) : undefined),
  },
  play: async (context) => {
    await logIn(context, 'DemoUser', 'demo-pass')
    await expect(await context.canvas.findByRole('alert')).toHaveTextContent(/not as DemoUser/)
  },
}
