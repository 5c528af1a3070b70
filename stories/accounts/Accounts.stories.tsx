// The page of linked accounts, as the settings of an app show it.
import { Credentials } from 'react-mediawiki-auth'
import { expect, fn } from 'storybook/test'
import { providers, type CredentialsMeta, type CredentialsStory } from '../accountStory.ts'
import { expectAlert, press, visibleOnly } from '../play/userActions.ts'
import { returningTransport } from '../play/returningTransport.ts'

const users = [{ name: 'Ada', password: 'secret', linkedAccounts: { harbour: 'ada@harbour' } }]

/** The page of ways to log in, as the settings of an app show it. */
const meta: CredentialsMeta = {
  title: 'Link/Accounts',
  component: Credentials,
  args: {
    api: 'https://wiki.example/w/api.php',
    returnUrl: '/auth/return.html',
    transport: returningTransport('ada'),
    onLink: fn(),
    onRemove: fn(),
  },
  parameters: { wiki: { users, features: { providers } }, loggedIn: { username: 'Ada', password: 'secret' } },
}

export default meta

/** Passwords and linked accounts, each with what can be done with it. */
export const List: CredentialsStory = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Harbour ID (ada@harbour)')).toBeVisible()
    await expect(await canvas.findByRole('button', { name: 'Connect your Lighthouse ID account' })).toBeVisible()
  },
}

/** What cannot be undone is asked about first. */
export const Question: CredentialsStory = {
  play: async (context) => {
    await press(context, 'Unlink Harbour ID (ada@harbour)')
    await expect(await context.canvas.findByText(/won’t be able to log in with it/)).toBeVisible()
  },
}

/** The account is no longer linked, and can be linked again. */
export const Unlinked: CredentialsStory = {
  play: async (context) => {
    await press(context, 'Unlink Harbour ID (ada@harbour)')
    await press(context, 'Unlink')
    await expect(await context.canvas.findByText('Harbour ID (ada@harbour) was unlinked.')).toBeVisible()
    await expect(context.args.onRemove).toHaveBeenCalledOnce()
  },
}

/** A new account joins the list. */
export const Linked: CredentialsStory = {
  play: async (context) => {
    await press(context, 'Connect your Lighthouse ID account')
    await expect(await context.canvas.findByText('Lighthouse ID (ada)')).toBeVisible()
    await expect(await context.canvas.findByText('You have linked every account this wiki supports.', visibleOnly)).toBeVisible()
    await expect(context.args.onLink).toHaveBeenCalledOnce()
  },
}

/** Wikis ask for a fresh login before such a change, and the change goes on by itself. */
export const FreshLogin: CredentialsStory = {
  parameters: { wiki: { users, features: { providers, oldLogins: 2 } } },
  play: async (context) => {
    await press(context, 'Unlink Harbour ID (ada@harbour)')
    await press(context, 'Unlink')
    await expect(await context.canvas.findByLabelText('Username')).toHaveValue('Ada')
  },
}

/** Without a login there is nothing to show. */
export const NotLoggedIn: CredentialsStory = {
  parameters: { loggedIn: { username: 'Ada', password: 'not this one' } },
  play: async (context) => {
    await expectAlert(context, /have to be logged in/)
  },
}
