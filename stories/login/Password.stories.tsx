// The first step of most logins: a name and a password.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn, waitFor } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { expectHeading, expectRefusal, logIn, submit } from '../play/person.ts'
import { networkError, silence } from '../play/wireAnswers.ts'

const meta: LoginMeta = {
  title: 'Login/Password',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn() },
}

export default meta

export const Asking: LoginStory = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('User name')).toHaveAttribute('autocomplete', 'username')
    await expect(canvas.getByLabelText('Password')).toHaveAttribute('type', 'password')
  },
}

export const Prefilled: LoginStory = {
  args: { username: 'DemoUser' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('User name')).toHaveValue('DemoUser')
  },
}

export const WrongPassword: LoginStory = {
  play: async (context) => {
    await logIn(context, 'DemoUser', 'guessed')
    await expectRefusal(context, /password is wrong/)
    await expect(context.canvas.getByLabelText('User name')).toHaveValue('DemoUser')
    await expect(context.canvas.getByLabelText('Password')).toHaveValue('')
    await expect(context.canvas.getByLabelText('Password')).toHaveFocus()
  },
}

export const Missing: LoginStory = {
  play: async (context) => {
    await submit(context)
    await expect(await context.canvas.findByRole('link', { name: 'Fill in “Password”.' })).toBeVisible()
    await expect(context.canvas.getByLabelText('User name')).toHaveAttribute('aria-invalid', 'true')
  },
}

export const Throttled: LoginStory = {
  parameters: { wiki: { features: { throttle: { attempts: 1, seconds: 300 } } } },
  play: async (context) => {
    await logIn(context, 'DemoUser', 'guessed')
    await expectRefusal(context, /password is wrong/)
    await logIn(context, 'DemoUser', 'demo-pass')
    await expectRefusal(context, /too many attempts/)
  },
}

export const Passed: LoginStory = {
  play: async (context) => {
    await logIn(context, 'demoUser', 'demo-pass')
    await expectHeading(context, 'You are logged in')
    await expect(context.args.onPass).toHaveBeenCalledWith({ username: 'DemoUser' })
  },
}

export const Waiting: LoginStory = {
  parameters: { instead: ({ method }) => (method === 'POST' ? silence() : undefined) },
  play: async (context) => {
    await logIn(context, 'DemoUser', 'demo-pass')
    await waitFor(() => expect(context.canvasElement.querySelector('form')).toHaveAttribute('aria-busy', 'true'))
  },
}

export const Loading: LoginStory = {
  parameters: { instead: silence },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Log in' })).toBeVisible()
    await expect(canvas.queryByRole('textbox')).toBeNull()
  },
}

/** With a wiki that takes its time, to be tried by hand. */
export const SlowWiki: LoginStory = {
  parameters: { wiki: { latencyMs: 1500 } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('User name', undefined, { timeout: 5000 })).toBeVisible()
  },
}

export const Unreachable: LoginStory = {
  parameters: { instead: ({ method }) => (method === 'POST' ? networkError() : undefined) },
  play: async (context) => {
    await logIn(context, 'DemoUser', 'demo-pass')
    await expectRefusal(context, /could not be reached/)
    await expect(context.canvas.getByLabelText('Password')).toHaveValue('demo-pass')
  },
}
