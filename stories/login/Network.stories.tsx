// A slow or unreachable wiki.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn, waitFor } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { expectAlert, expectRefusal, logIn } from '../play/userActions.ts'
import { networkError, silence } from '../play/wireAnswers.ts'

/** A slow or unreachable wiki. */
const meta: LoginMeta = {
  title: 'Login/Network',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn() },
}

export default meta

/** Keeps the space of a usual login. A bar shows after a moment, a message and a cancel button after ten seconds. */
export const Loading: LoginStory = {
  parameters: { instead: silence },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Log in' })).toBeVisible()
    await expect(canvas.queryByRole('textbox')).toBeNull()
  },
}

/** While a form is being submitted, it can be read but not submitted again. */
export const Waiting: LoginStory = {
  parameters: { instead: ({ method }) => (method === 'POST' ? silence() : undefined) },
  play: async (context) => {
    await logIn(context, 'DemoUser', 'demo-pass')
    await waitFor(() => expect(context.canvasElement.querySelector('form')).toHaveAttribute('aria-busy', 'true'))
    await expect(context.canvas.getByRole('button', { name: 'Log in' })).toHaveAttribute('aria-disabled', 'true')
  },
}

/** A wiki with slow responses, to be tried manually. */
export const Slow: LoginStory = {
  parameters: { wiki: { latencyMs: 1500 } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Username', undefined, { timeout: 5000 })).toBeVisible()
  },
}

/** Values stay, including the password, because nothing was refused. */
export const Offline: LoginStory = {
  parameters: { instead: ({ method }) => (method === 'POST' ? networkError() : undefined) },
  play: async (context) => {
    await logIn(context, 'DemoUser', 'demo-pass')
    await expectRefusal(context, /Can’t reach the wiki/)
    await expect(context.canvas.getByLabelText('Password')).toHaveValue('demo-pass')
  },
}

/** Without the first answer there is no form, only a way to try again. */
export const OfflineFromStart: LoginStory = {
  parameters: { instead: networkError },
  play: async (context) => {
    await expectAlert(context, /Can’t reach the wiki/, 8000)
    await expect(context.canvas.getByRole('button', { name: 'Try again' })).toBeVisible()
  },
}
