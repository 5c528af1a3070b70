// A session in an app: logging out, and a session that ends in the middle of an edit.
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen, waitFor, within } from 'storybook/test'
import type { StoryParameters } from '../../.storybook/wiki/storyParameters.ts'
import { canvasInLanguage, inLanguageOfStory } from '../play/canvasInLanguage.ts'
import { expectAlert, press } from '../play/userActions.ts'
import { wikiOf } from '../play/wikiOf.ts'
import { Notebook, type NotebookProps } from './Notebook.tsx'

type With<Story> = Omit<Story, 'parameters'> & { parameters?: StoryParameters }
type SessionStory = With<StoryObj<NotebookProps>>
type Playing = Parameters<NonNullable<SessionStory['play']>>[0]

const ada = { username: 'Ada', password: 'secret' }
const users = [{ name: 'Ada', password: 'secret' }, { name: '~2026-1', password: 'none', isTemporary: true }]

/** A session in an app: logging out, and a session that ends in the middle of an edit. */
const meta: With<Meta<NotebookProps>> = {
  title: 'Session/Notebook',
  component: Notebook,
  args: { api: 'https://wiki.example/w/api.php' },
  parameters: { wiki: { users }, loggedIn: ada },
}

export default meta

async function writeAndLoseSession(context: Playing): Promise<void> {
  const { canvas, userEvent } = context
  await expect(await canvas.findByText('Logged in as Ada.')).toBeVisible()
  await userEvent.type(canvas.getByLabelText('Notebook'), 'Lorem ipsum dolor sit amet.')
  wikiOf(context).endSessions('Ada')
  await press(context, 'Save')
}

/** The dialog lies over the page. */
const dialog = async (context: Playing) => canvasInLanguage(within(await screen.findByRole('dialog')), inLanguageOfStory(context))

/** `useSession` says who is logged in. */
export const LoggedIn: SessionStory = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Log out' })).toBeVisible()
  },
}

/** `<LogOutButton>` says that it is done. */
export const LoggedOut: SessionStory = {
  play: async (context) => {
    await press(context, 'Log out')
    await expect(await context.canvas.findByText('You’re logged out.')).toHaveFocus()
  },
}

/** A user cannot log in to a temporary account again, so the button asks first. */
export const TemporaryAccount: SessionStory = {
  parameters: { loggedIn: { username: '~2026-1', password: 'none' } },
  play: async (context) => {
    await press(context, 'Log out')
    await expect(await context.canvas.findByRole('button', { name: 'Stay logged in' })).toHaveFocus()
  },
}

/** An app without a password cannot log out by itself, and the button says so. */
export const CannotLogOut: SessionStory = {
  parameters: { wiki: { users, features: { canLogOut: false } } },
  play: async (context) => {
    await press(context, 'Log out')
    await expectAlert(context, /another app keeps you logged in/)
  },
}

/** The dialog lies over the page, and what was typed there stays. */
export const SessionEnded: SessionStory = {
  play: async (context) => {
    await writeAndLoseSession(context)
    const page = await dialog(context)
    await expect(await page.findByLabelText('Username')).toHaveValue('Ada')
    await waitFor(() => expect(page.getByLabelText('Password')).toHaveFocus())
  },
}

/** After the login the edit is repeated. */
export const LoggedInAgain: SessionStory = {
  play: async (context) => {
    await writeAndLoseSession(context)
    await context.userEvent.type(await (await dialog(context)).findByLabelText('Password'), 'secret{Enter}')
    await expect(await context.canvas.findByText('Saved.')).toBeVisible()
    await expect(context.canvas.getByLabelText('Notebook')).toHaveValue('Lorem ipsum dolor sit amet.')
    await expect(wikiOf(context).revisions('Notebook')).toHaveLength(1)
  },
}

/** A user who never was logged in gets the same dialog. */
export const NotLoggedIn: SessionStory = {
  parameters: { loggedIn: { ...ada, password: 'not this one' } },
  play: async (context) => {
    await expect(await context.canvas.findByText('You are not logged in.')).toBeVisible()
    await press(context, 'Save')
    await expect(await (await dialog(context)).findByText('You’re not logged in')).toBeVisible()
  },
}
