// The page of linked accounts, as the settings of an app show it.
import { Credentials } from 'react-mediawiki-auth'
import { expect, fn } from 'storybook/test'
import { providers, type CredentialsMeta, type CredentialsStory } from '../accountStory.ts'
import { press, visibleOnly } from '../play/userActions.ts'
import { returningTransport } from '../play/returningTransport.ts'

const users = [{ name: 'Ada', password: 'secret', linkedAccounts: { harbour: 'ada@harbour' } }]

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

export const List: CredentialsStory = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Harbour ID (ada@harbour)')).toBeVisible()
    await expect(await canvas.findByRole('button', { name: 'Connect your Lighthouse ID account' })).toBeVisible()
  },
}

export const Question: CredentialsStory = {
  play: async (context) => {
    await press(context, 'Unlink Harbour ID (ada@harbour)')
    await expect(await context.canvas.findByText(/won’t be able to log in with it/)).toBeVisible()
  },
}

export const Unlinked: CredentialsStory = {
  play: async (context) => {
    await press(context, 'Unlink Harbour ID (ada@harbour)')
    await press(context, 'Unlink')
    await expect(await context.canvas.findByText('Harbour ID (ada@harbour) was unlinked.')).toBeVisible()
    await expect(context.args.onRemove).toHaveBeenCalledOnce()
  },
}

export const Linked: CredentialsStory = {
  play: async (context) => {
    await press(context, 'Connect your Lighthouse ID account')
    await expect(await context.canvas.findByText('Lighthouse ID (ada)')).toBeVisible()
    await expect(await context.canvas.findByText('You have linked every account this wiki supports.', visibleOnly)).toBeVisible()
    await expect(context.args.onLink).toHaveBeenCalledOnce()
  },
}

export const FreshLogin: CredentialsStory = {
  parameters: { wiki: { users, features: { providers, oldLogins: 2 } } },
  play: async (context) => {
    await press(context, 'Unlink Harbour ID (ada@harbour)')
    await press(context, 'Unlink')
    await expect(await context.canvas.findByLabelText('Username')).toHaveValue('Ada')
  },
}

export const NotLoggedIn: CredentialsStory = {
  parameters: { loggedIn: { username: 'Ada', password: 'not this one' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/have to be logged in/)
  },
}
