// A session that ends in the middle of an edit, and one that the user ends.
import { pressAt, tabTo, typeAt } from '../keys.ts'
import type { Path, Screen } from './path.ts'

const demo = { username: 'DemoUser', password: 'demo-pass' }
const temporary = { name: '~2026-1', password: 'nobody types this', isTemporary: true }

const enter = ({ page }: Screen) => page.keyboard.press('Enter')
const password = ({ field }: Screen) => field('password')

export const sessionPaths: readonly Path[] = [
  {
    name: 'a session that ends in the middle of an edit',
    opening: { place: 'notebook', as: demo },
    steps: [
      { name: 'the page is there', shows: ({ button }) => button('Log out') },
      {
        name: 'the session has ended when the text is saved',
        press: async ({ page, wiki, button }) => {
          await typeAt(page.getByLabel('Notebook'), 'Words that are not saved yet.')
          wiki.endSessions(demo.username)
          await pressAt(button('Save'))
        },
        shows: ({ page }) => page.getByRole('dialog', { name: 'You’ve been logged out' }),
        focus: password,
      },
      { name: 'the user does not log in', press: ({ page }) => page.keyboard.press('Escape'), focus: ({ button }) => button('Save') },
      { name: 'and thinks again', press: enter, shows: ({ page }) => page.getByRole('dialog'), focus: password },
      {
        name: 'a wrong password',
        press: async (screen) => { await typeAt(password(screen), 'guessed'); await enter(screen) },
        shows: ({ page }) => page.getByRole('alert'),
        focus: password,
        says: [['alert', 'Incorrect username or password.']],
      },
      { name: 'the button that cancels', press: ({ button }) => tabTo(button('Cancel')), focus: ({ button }) => button('Cancel') },
      {
        name: 'the user logs in, and the text is saved',
        press: async (screen) => { await typeAt(password(screen), demo.password); await enter(screen) },
        shows: ({ page }) => page.getByText('Saved.'),
        focus: ({ button }) => button('Save'),
      },
    ],
  },
  {
    name: 'a session that the user ends',
    opening: { place: 'notebook', as: demo },
    steps: [
      { name: 'the page is there', shows: ({ button }) => button('Log out') },
      {
        name: 'the user logs out',
        press: ({ button }) => pressAt(button('Log out')),
        focus: ({ page }) => page.locator('.mwa-log-out [role=status]'),
        says: [['status', 'You’re logged out.']],
      },
    ],
  },
  {
    name: 'a temporary account that would be lost',
    opening: { place: 'notebook', as: { username: temporary.name, password: temporary.password }, wiki: { users: [temporary] } },
    steps: [
      { name: 'the page is there', shows: ({ button }) => button('Log out') },
      { name: 'the user is asked first', press: ({ button }) => pressAt(button('Log out')), focus: ({ button }) => button('Stay logged in') },
      { name: 'and stays', press: enter, focus: ({ button }) => button('Log out') },
      {
        name: 'or goes',
        press: async (screen) => { await enter(screen); await pressAt(screen.button('Log out and lose this account')) },
        focus: ({ page }) => page.locator('.mwa-log-out [role=status]'),
        says: [['status', 'You’re logged out.']],
      },
    ],
  },
]
