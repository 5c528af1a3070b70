// The first step of most logins: a username and a password.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { expectHeading, expectRefusal, logIn, submit } from '../play/userActions.ts'

/** The first step of most logins: a username and a password. */
const meta: LoginMeta = {
  title: 'Login/Password',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn() },
}

export default meta

/** The form as a wiki without extensions describes it. */
export const Default: LoginStory = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Username')).toHaveAttribute('autocomplete', 'username')
    await expect(canvas.getByLabelText('Password')).toHaveAttribute('type', 'password')
  },
}

/** An app that knows the name passes it as `username`. */
export const Prefilled: LoginStory = {
  args: { username: 'DemoUser' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Username')).toHaveValue('DemoUser')
  },
}

/** The name stays, the password is cleared and has the focus. */
export const WrongPassword: LoginStory = {
  play: async (context) => {
    await logIn(context, 'DemoUser', 'guessed')
    await expectRefusal(context, /Incorrect username or password/)
    await expect(context.canvas.getByLabelText('Username')).toHaveValue('DemoUser')
    await expect(context.canvas.getByLabelText('Password')).toHaveValue('')
    await expect(context.canvas.getByLabelText('Password')).toHaveFocus()
  },
}

/** Nothing is sent while something is missing. */
export const ValidationErrors: LoginStory = {
  play: async (context) => {
    await submit(context)
    await expect(await context.canvas.findByRole('link', { name: '“Password” is required.' })).toBeVisible()
    await expect(context.canvas.getByLabelText('Username')).toHaveAttribute('aria-invalid', 'true')
  },
}

/** Too many attempts: the message says how long to wait. */
export const Throttled: LoginStory = {
  parameters: { wiki: { features: { throttle: { attempts: 1, seconds: 300 } } } },
  play: async (context) => {
    await logIn(context, 'DemoUser', 'guessed')
    await expectRefusal(context, /Incorrect username or password/)
    await logIn(context, 'DemoUser', 'demo-pass')
    await expectRefusal(context, /Too many login attempts/)
  },
}

/** The login passed, and `onPass` has the name as the wiki writes it. */
export const Passed: LoginStory = {
  tags: ['passes'],
  play: async (context) => {
    await logIn(context, 'demoUser', 'demo-pass')
    await expectHeading(context, 'You are logged in')
    await expect(context.args.onPass).toHaveBeenCalledWith({ username: 'DemoUser' })
  },
}
