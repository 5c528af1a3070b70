// Creating an account.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn } from 'storybook/test'
import type { FlowMeta, FlowStory } from '../accountStory.ts'
import { expectRefusal, visibleOnly, submit } from '../play/userActions.ts'

const meta: FlowMeta = {
  title: 'Create/Account',
  component: AuthFlow,
  args: { module: 'createaccount', api: 'https://wiki.example/w/api.php', onPass: fn() },
}

export default meta

type Playing = Parameters<NonNullable<FlowStory['play']>>[0]

async function fillIn({ canvas, userEvent }: Playing, again = 'only by me'): Promise<void> {
  await userEvent.type(await canvas.findByLabelText('User name'), 'Grace')
  await userEvent.type(canvas.getByLabelText('Password'), 'only by me')
  await userEvent.type(canvas.getByLabelText('Password again'), again)
}

export const Form: FlowStory = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Password again')).toBeVisible()
  },
}

export const Checked: FlowStory = {
  play: async (context) => {
    await context.userEvent.type(await context.canvas.findByLabelText('User name'), 'grace_hopper')
    await expect(await context.canvas.findByText(/written “Grace hopper”/)).toBeVisible()
    await context.userEvent.type(context.canvas.getByLabelText('Password'), 'only by me')
    await expect(await context.canvas.findByText('This password can be used.')).toBeVisible()
  },
}

export const NameTaken: FlowStory = {
  play: async (context) => {
    await context.userEvent.type(await context.canvas.findByLabelText('User name'), 'DemoUser')
    await expect(await context.canvas.findByText('This name is taken. Choose another one.')).toBeVisible()
  },
}

export const NameRefused: FlowStory = {
  play: async (context) => {
    await context.userEvent.type(await context.canvas.findByLabelText('User name'), 'DemoUser')
    await context.userEvent.type(context.canvas.getByLabelText('Password'), 'only by me')
    await context.userEvent.type(context.canvas.getByLabelText('Password again'), 'only by me')
    await submit(context)
    await expectRefusal(context, /already/)
    await expect(context.canvas.getByLabelText('User name')).toHaveFocus()
  },
}

export const MailedPassword: FlowStory = {
  parameters: { wiki: { features: { email: true } }, loggedIn: { username: 'DemoUser', password: 'demo-pass' } },
  play: async (context) => {
    await context.userEvent.click(await context.canvas.findByRole('checkbox'))
    await expect(context.canvas.queryByLabelText('Password')).toBeNull()
    await expect(context.canvas.getByLabelText('E-mail address')).toBeRequired()
  },
}

export const WithCaptcha: FlowStory = {
  parameters: { wiki: { features: { captcha: 'question' } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Your answer')).toBeVisible()
  },
}

export const PasswordsDiffer: FlowStory = {
  play: async (context) => {
    await fillIn(context, 'only by you')
    await submit(context)
    await expect(await context.canvas.findByText('The two passwords differ.')).toBeVisible()
  },
}

export const Created: FlowStory = {
  play: async (context) => {
    await fillIn(context)
    await submit(context)
    await expect(await context.canvas.findByText(/The account Grace was created/, visibleOnly)).toBeVisible()
    await expect(context.args.onPass).toHaveBeenCalledWith({ username: 'Grace' })
  },
}

export const ThenLogin: FlowStory = {
  args: { logInAfterCreate: true },
  play: async (context) => {
    await fillIn(context)
    await submit(context)
    await expect(await context.canvas.findByText(/The account Grace was created. Log in/, visibleOnly)).toBeVisible()
    await expect(await context.canvas.findByLabelText('User name')).toHaveValue('Grace')
  },
}
