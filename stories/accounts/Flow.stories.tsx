// A logged-in user links an account of an identity provider.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn } from 'storybook/test'
import { providers, type FlowMeta, type FlowStory } from '../accountStory.ts'
import { expectAlert, expectHeading, logIn, press, visibleOnly } from '../play/userActions.ts'
import { returningTransport } from '../play/returningTransport.ts'

const users = [
  { name: 'Ada', password: 'secret' },
  { name: 'Eve', password: 'secret', linkedAccounts: { harbour: 'eve', lighthouse: 'eve' } },
]

/** A logged-in user links an account of an identity provider. */
const meta: FlowMeta = {
  title: 'Link/Flow',
  component: AuthFlow,
  args: {
    module: 'linkaccount',
    api: 'https://wiki.example/w/api.php',
    returnUrl: '/auth/return.html',
    transport: returningTransport('ada'),
    onPass: fn(),
  },
  parameters: { wiki: { users, features: { providers } }, loggedIn: { username: 'Ada', password: 'secret' } },
}

export default meta

/** The providers that are not linked yet. */
export const Default: FlowStory = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Connect your Harbour ID account' })).toBeVisible()
  },
}

/** The account is linked, and `onPass` is called. */
export const Linked: FlowStory = {
  play: async (context) => {
    await press(context, 'Connect your Harbour ID account')
    await expectHeading(context, 'Account linked')
    await expect(context.args.onPass).toHaveBeenCalledOnce()
  },
}

/** The account belongs to another user of the wiki. */
export const AlreadyLinked: FlowStory = {
  args: { transport: returningTransport('eve') },
  play: async (context) => {
    await press(context, 'Connect your Harbour ID account')
    await expectAlert(context, /already connected to another user/)
  },
}

/** All providers of the wiki are linked. */
export const NothingLeftToLink: FlowStory = {
  parameters: { loggedIn: { username: 'Eve', password: 'secret' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('You have linked every account this wiki supports.', visibleOnly)).toBeVisible()
  },
}

/** Only a user who is logged in can link an account. */
export const NotLoggedIn: FlowStory = {
  parameters: { loggedIn: { username: 'Ada', password: 'not this one' } },
  play: async (context) => {
    await expectAlert(context, /have to be logged in/)
  },
}

/** A login that is too old is repeated first. */
export const FreshLogin: FlowStory = {
  parameters: { wiki: { users, features: { providers, oldLogins: 1 } } },
  play: async (context) => {
    await expect(await context.canvas.findByText(/log in again as Ada/, visibleOnly)).toBeVisible()
    await logIn(context, 'Ada', 'secret')
    await expect(await context.canvas.findByRole('button', { name: 'Connect your Harbour ID account' })).toBeVisible()
  },
}

/** Another user has logged in meanwhile, so nothing was changed. */
export const DifferentUser: FlowStory = {
  parameters: { wiki: { users, features: { providers, oldLogins: 1 } } },
  play: async (context) => {
    await logIn(context, 'Eve', 'secret')
    await expectAlert(context, /now logged in as Eve, not as Ada/)
  },
}
