// The way to the wiki is slow, or is not there.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn, waitFor } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { expectHeading, expectRefusal, logIn, press } from '../play/person.ts'
import { networkError, silence } from '../play/wireAnswers.ts'

const meta: LoginMeta = {
  title: 'Login/Network',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn() },
}

export default meta

/** The place of the usual login is held. A bar shows after a moment, and after ten seconds a sentence and a way out. */
export const Loading: LoginStory = {
  parameters: { instead: silence },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Log in' })).toBeVisible()
    await expect(canvas.queryByRole('textbox')).toBeNull()
  },
}

/** The same while the answers are on their way: they can be read, and not be sent twice. */
export const Waiting: LoginStory = {
  parameters: { instead: ({ method }) => (method === 'POST' ? silence() : undefined) },
  play: async (context) => {
    await logIn(context, 'DemoUser', 'demo-pass')
    await waitFor(() => expect(context.canvasElement.querySelector('form')).toHaveAttribute('aria-busy', 'true'))
    await expect(context.canvas.getByRole('button', { name: 'Log in' })).toHaveAttribute('aria-disabled', 'true')
  },
}

/** With a wiki that takes its time, to be tried by hand. */
export const Slow: LoginStory = {
  parameters: { wiki: { latencyMs: 1500 } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('User name', undefined, { timeout: 5000 })).toBeVisible()
  },
}

/** What was typed stays, the password too: nothing was refused. */
export const Offline: LoginStory = {
  parameters: { instead: ({ method }) => (method === 'POST' ? networkError() : undefined) },
  play: async (context) => {
    await logIn(context, 'DemoUser', 'demo-pass')
    await expectRefusal(context, /could not be reached/)
    await expect(context.canvas.getByLabelText('Password')).toHaveValue('demo-pass')
  },
}

export const OfflineFromTheStart: LoginStory = {
  parameters: { instead: networkError },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert', undefined, { timeout: 8000 })).toHaveTextContent(/could not be reached/)
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

let answersLeft = 0

/** The network is gone for one submit. Nothing is sent by itself when it is back. */
export const BackAgain: LoginStory = {
  parameters: { instead: ({ method }) => (method === 'POST' && answersLeft-- > 0 ? networkError() : undefined) },
  play: async (context) => {
    answersLeft = 1
    await logIn(context, 'DemoUser', 'demo-pass')
    await expectRefusal(context, /could not be reached/)
    await press(context, 'Log in')
    await expectHeading(context, 'You are logged in')
  },
}
