// A forgotten password, and another one.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn } from 'storybook/test'
import type { FlowMeta, FlowStory } from '../accountStory.ts'
import { expectHeading, expectRefusal, press, submit, visibleOnly } from '../play/userActions.ts'

/** A forgotten password, and another one. */
const meta: FlowMeta = {
  title: 'Passwords/Around the login',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn() },
  parameters: { wiki: { features: { email: true } } },
}

export default meta

const forgotten: FlowStory['args'] = { module: 'resetpassword' }
const change: FlowStory = {
  args: { module: 'changeauthenticationdata' },
  parameters: {
    wiki: { features: { passwordPolicy: { minimalPasswordLength: 8, minimumPasswordLengthToLogin: 1, passwordCannotBeSubstringInUsername: true } } },
    loggedIn: { username: 'DemoUser', password: 'demo-pass' },
  },
}

type Playing = Parameters<NonNullable<FlowStory['play']>>[0]

async function choose({ canvas, userEvent }: Playing, password: string, again = password): Promise<void> {
  const retype = await canvas.findByLabelText<HTMLInputElement>(/^Confirm/)
  await userEvent.type(retype.form?.elements.namedItem('password') as HTMLInputElement, password)
  await userEvent.type(retype, again)
}

/** The ways from the login to a new account and to a new password. */
export const Links: FlowStory = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Forgot password?' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Create account' })).toBeVisible()
  },
}

/** The name that was typed comes along. */
export const ForgotPassword: FlowStory = {
  play: async (context) => {
    await context.userEvent.type(await context.canvas.findByLabelText('Username'), 'DemoUser')
    await press(context, 'Forgot password?')
    await expectHeading(context, 'Reset your password')
    await expect(await context.canvas.findByLabelText(/^Username/)).toHaveValue('DemoUser')
  },
}

/** The answer does not tell whether there is such an account. */
export const EmailRequested: FlowStory = {
  play: async (context) => {
    await ForgotPassword.play?.(context)
    await submit(context)
    await expect(await context.canvas.findByText(/If an account matches/, visibleOnly)).toBeVisible()
    await expectHeading(context, 'Log in')
  },
}

/** A wiki without e-mail cannot help here, and says so. */
export const NoEmail: FlowStory = {
  args: forgotten,
  parameters: { wiki: { features: { email: false } } },
  play: async (context) => {
    await context.userEvent.type(await context.canvas.findByLabelText(/^Username/), 'DemoUser')
    await submit(context)
    await expectRefusal(context, /doesn’t send e-mail/)
  },
}

/** A logged-in user chooses another password. */
export const Change: FlowStory = {
  ...change,
  play: async (context) => { await expectHeading(context, 'Change your password') },
}

/** The rules of the wiki are checked while the password is typed. */
export const TooWeak: FlowStory = {
  ...change,
  play: async (context) => {
    await choose(context, 'short')
    await expect(await context.canvas.findByText(/at least 8/)).toBeVisible()
  },
}

/** The wiki refused the password, and its reason stands at the field. */
export const Refused: FlowStory = {
  ...change,
  args: { ...change.args, checksPassword: false },
  play: async (context) => {
    await choose(context, 'short')
    await submit(context)
    await expectRefusal(context, /at least 8/)
  },
}

/** The password was changed. */
export const Changed: FlowStory = {
  ...change,
  play: async (context) => {
    await choose(context, 'a longer one')
    await submit(context)
    await expectHeading(context, 'Password changed')
  },
}
