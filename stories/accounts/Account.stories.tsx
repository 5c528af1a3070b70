// Creating an account.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn } from 'storybook/test'
import type { FlowMeta, FlowStory } from '../accountStory.ts'
import { expectRefusal, visibleOnly, submit } from '../play/userActions.ts'

/** A new account on the wiki. */
const meta: FlowMeta = {
  title: 'Create/Account',
  component: AuthFlow,
  args: { module: 'createaccount', api: 'https://wiki.example/w/api.php', onPass: fn() },
}

export default meta

type Playing = Parameters<NonNullable<FlowStory['play']>>[0]

async function fillIn({ canvas, userEvent }: Playing, again = 'only by me'): Promise<void> {
  await userEvent.type(await canvas.findByLabelText('Username'), 'Grace')
  await userEvent.type(canvas.getByLabelText('Password'), 'only by me')
  await userEvent.type(canvas.getByLabelText('Confirm password'), again)
}

/** The form as a wiki without extensions describes it. */
export const Default: FlowStory = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Confirm password')).toBeVisible()
  },
}

/** The wiki checks the name and the password while they are typed. */
export const CheckedWhileTyping: FlowStory = {
  play: async (context) => {
    await context.userEvent.type(await context.canvas.findByLabelText('Username'), 'grace_hopper')
    await expect(await context.canvas.findByText(/shown as “Grace hopper”/)).toBeVisible()
    await context.userEvent.type(context.canvas.getByLabelText('Password'), 'only by me')
    await expect(await context.canvas.findByText('You can use this password.')).toBeVisible()
  },
}

/** A name that is taken is said at once. */
export const UsernameTaken: FlowStory = {
  play: async (context) => {
    await context.userEvent.type(await context.canvas.findByLabelText('Username'), 'DemoUser')
    await expect(await context.canvas.findByText('This username is taken. Choose another one.')).toBeVisible()
  },
}

/** A refusal that is about a field is shown at the field. */
export const UsernameRefused: FlowStory = {
  play: async (context) => {
    await context.userEvent.type(await context.canvas.findByLabelText('Username'), 'DemoUser')
    await context.userEvent.type(context.canvas.getByLabelText('Password'), 'only by me')
    await context.userEvent.type(context.canvas.getByLabelText('Confirm password'), 'only by me')
    await submit(context)
    await expectRefusal(context, /taken/)
    await expect(context.canvas.getByLabelText('Username')).toHaveFocus()
  },
}

/** The wiki makes a password and mails it, so none is asked for. */
export const MailedPassword: FlowStory = {
  parameters: { wiki: { features: { email: true } }, loggedIn: { username: 'DemoUser', password: 'demo-pass' } },
  play: async (context) => {
    await context.userEvent.click(await context.canvas.findByRole('checkbox'))
    await expect(context.canvas.queryByLabelText('Password')).toBeNull()
    await expect(context.canvas.getByLabelText('E-mail address')).toBeRequired()
  },
}

/** A captcha comes last, below the fields of the account. */
export const WithCaptcha: FlowStory = {
  parameters: { wiki: { features: { captcha: 'question' } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Your answer')).toBeVisible()
  },
}

/** Both passwords are compared before anything is sent. */
export const PasswordsDoNotMatch: FlowStory = {
  play: async (context) => {
    await fillIn(context, 'only by you')
    await submit(context)
    await expect(await context.canvas.findByText('The passwords don’t match.')).toBeVisible()
  },
}

/** The account was created, and `onPass` is called. */
export const Created: FlowStory = {
  play: async (context) => {
    await fillIn(context)
    await submit(context)
    await expect(await context.canvas.findByText(/Account Grace was created/, visibleOnly)).toBeVisible()
    await expect(context.args.onPass).toHaveBeenCalledWith({ username: 'Grace' })
  },
}

/** With `logInAfterCreate` the login follows, with the new name filled in. */
export const LogInAfterwards: FlowStory = {
  args: { logInAfterCreate: true },
  play: async (context) => {
    await fillIn(context)
    await submit(context)
    await expect(await context.canvas.findByText(/Account Grace was created. Log in/, visibleOnly)).toBeVisible()
    await expect(await context.canvas.findByLabelText('Username')).toHaveValue('Grace')
  },
}
