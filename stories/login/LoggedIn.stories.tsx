// A user who is logged in already, and a login that ends with another user than expected.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { expectAlert, logIn, press, visibleOnly } from '../play/userActions.ts'

/** A user who is logged in already, and a login that ends with another user than expected. */
const meta: LoginMeta = {
  title: 'Login/Logged in',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', checkSession: true, onPass: fn() },
  parameters: { loggedIn: { username: 'DemoUser', password: 'demo-pass' } },
}

export default meta

/** With `checkSession` the page asks who is logged in before it shows a form. */
export const Already: LoginStory = {
  play: async (context) => {
    await expect(await context.canvas.findByText('You are logged in as DemoUser.', visibleOnly)).toBeVisible()
    await expect(context.canvas.getByRole('button', { name: 'Continue as DemoUser' })).toBeVisible()
  },
}

/** Another account gets an empty form. */
export const AnotherAccount: LoginStory = {
  play: async (context) => {
    await press(context, 'Use another account')
    await expect(await context.canvas.findByLabelText('Password')).toBeVisible()
  },
}

/** The wiki logged in another user than was typed, and the page warns of it. */
export const DifferentUser: LoginStory = {
  tags: ['passes'],
  args: { checkSession: false },
  parameters: {
    instead: ({ method }) => (method === 'POST' ? Response.json({ clientlogin: { status: 'PASS', username: 'BlockedUser' } }) : undefined),
  },
  play: async (context) => {
    await logIn(context, 'DemoUser', 'demo-pass')
    await expectAlert(context, /not as DemoUser/)
  },
}
