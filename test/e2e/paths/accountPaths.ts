// A new account that is checked while it is typed, one with a mailed password, and the page of what a user logs in with.
import { demoProviders, stockFeatures } from '../../../src/testing/index.ts'
import { pressAt, tabTo, typeAt, typeOver } from '../keys.ts'
import type { Path, Screen } from './path.ts'

const features = { email: true, passwordPolicy: { ...stockFeatures.passwordPolicy, minimalPasswordLength: 8 } }
const linked = { username: 'LinkedUser', password: 'linked-pass' }
const own = 'chosen by myself'

const enter = ({ page }: Screen) => page.keyboard.press('Enter')
const title = ({ heading }: Screen) => heading('How you log in')
const check = (kind: string) => ({ page }: Screen) => page.locator(`[data-check=${kind}]`)

export const accountPaths: readonly Path[] = [
  {
    name: 'a new account',
    opening: { module: 'createaccount', wiki: { features } },
    steps: [
      { name: 'the form is there', shows: ({ field }) => field('retype') },
      {
        name: 'a name that is taken',
        press: ({ field }) => typeAt(field('username'), 'DemoUser'),
        shows: check('taken'),
        focus: ({ field }) => field('username'),
        says: [['status', 'This username is taken.']],
      },
      {
        name: 'a name that no account can have',
        press: ({ field }) => typeOver(field('username'), 'A#b'),
        shows: check('invalid'),
        focus: ({ field }) => field('username'),
        says: [['status', 'This username can’t be used.']],
      },
      {
        name: 'a name that the wiki writes in another way',
        press: ({ field }) => typeOver(field('username'), 'grace_hopper'),
        shows: check('free'),
        focus: ({ field }) => field('username'),
        says: [['status', 'It will be shown as “Grace hopper”.']],
      },
      {
        name: 'a weak password',
        press: ({ field }) => typeAt(field('password'), 'short'),
        shows: check('weak'),
        focus: ({ field }) => field('password'),
        says: [['status', 'Use at least 8 characters for your password.']],
      },
      {
        name: 'a good one',
        press: ({ field }) => typeOver(field('password'), own),
        shows: check('good'),
        focus: ({ field }) => field('password'),
        says: [['status', 'You can use this password.']],
      },
      {
        name: 'something is missing',
        press: ({ button }) => pressAt(button('Create account')),
        focus: ({ field }) => field('retype'),
      },
      {
        name: 'the wiki refuses the name',
        press: async (screen) => {
          await typeAt(screen.field('retype'), own)
          await typeOver(screen.field('username'), 'DemoUser')
          await enter(screen)
        },
        shows: ({ page }) => page.locator('[data-name=username] .mwa-error'),
        focus: ({ field }) => field('username'),
        says: [['alert', 'That username is taken.']],
      },
      {
        name: 'the account is made',
        press: async (screen) => { await typeOver(screen.field('username'), 'grace_hopper'); await enter(screen) },
        focus: ({ heading }) => heading('Account created'),
        says: [['status', 'Account Grace hopper was created.']],
      },
    ],
  },
  {
    name: 'a new account for somebody else, with a password that the wiki mails',
    opening: { module: 'createaccount', as: { username: 'DemoUser', password: 'demo-pass' }, wiki: { features } },
    steps: [
      { name: 'the form is there', shows: ({ field }) => field('retype') },
      {
        name: 'the box is ticked',
        press: async ({ field }) => { await typeAt(field('username'), 'Grace'); await pressAt(field('mailpassword'), 'Space') },
        focus: ({ field }) => field('mailpassword'),
      },
      {
        name: 'the address is missing',
        press: ({ button }) => pressAt(button('Create account')),
        focus: ({ field }) => field('email'),
      },
      {
        name: 'it is none',
        press: async (screen) => { await typeAt(screen.field('email'), 'nowhere'); await enter(screen) },
        shows: ({ page }) => page.locator('[data-name=email] .mwa-error'),
        focus: ({ field }) => field('email'),
        says: [['alert', 'That e-mail address is not valid.']],
      },
      {
        name: 'the account is made',
        press: async (screen) => { await typeOver(screen.field('email'), 'grace@example.org'); await enter(screen) },
        focus: ({ heading }) => heading('Account created'),
        says: [['status', 'Account Grace was created.']],
      },
    ],
  },
  {
    name: 'what a user logs in with',
    opening: { place: 'accounts', as: linked, wiki: { features: { ...features, providers: demoProviders } } },
    steps: [
      { name: 'the list is there', shows: ({ button }) => button('Unlink Harbour ID (alice)') },
      {
        name: 'the password is to be changed',
        press: ({ button }) => pressAt(button('Change Password (LinkedUser)')),
        focus: ({ field }) => field('password'),
      },
      { name: 'or not', press: ({ button }) => pressAt(button('Cancel')), focus: title },
      {
        name: 'it is changed',
        press: async (screen) => {
          await pressAt(screen.button('Change Password (LinkedUser)'))
          await typeAt(screen.field('password'), own)
          await typeAt(screen.field('retype'), own)
          await enter(screen)
        },
        shows: ({ button }) => button('Unlink Harbour ID (alice)'),
        focus: title,
        says: [['status', 'Password changed. You stay logged in on all your devices.']],
      },
      {
        name: 'an account elsewhere is to be unlinked',
        press: ({ button }) => pressAt(button('Unlink Harbour ID (alice)'), 'Space'),
        focus: ({ button }) => button('Cancel'),
      },
      { name: 'or not', press: ({ page }) => page.keyboard.press('Escape'), focus: ({ button }) => button('Unlink Harbour ID (alice)') },
      {
        name: 'it is unlinked',
        press: async (screen) => {
          await pressAt(screen.button('Unlink Harbour ID (alice)'))
          await screen.page.keyboard.press('Shift+Tab')
          await enter(screen)
        },
        focus: title,
        says: [['status', 'Harbour ID (alice) was unlinked.']],
      },
      {
        name: 'a password by e-mail is to be removed',
        press: ({ button }) => pressAt(button('Remove Temporary password by e-mail (LinkedUser)')),
        focus: ({ button }) => button('Cancel'),
      },
      {
        name: 'it is removed',
        press: async (screen) => { await screen.page.keyboard.press('Shift+Tab'); await enter(screen) },
        focus: title,
        says: [['status', 'was removed.']],
      },
    ],
  },
  {
    name: 'what a user logs in with, after a fresh login',
    opening: { place: 'accounts', as: linked, wiki: { features: { providers: demoProviders, oldLogins: 1 } } },
    steps: [
      { name: 'the list is there', shows: ({ button }) => button('Unlink Harbour ID (alice)') },
      {
        name: 'an account elsewhere is to be unlinked',
        press: async (screen) => {
          await pressAt(screen.button('Unlink Harbour ID (alice)'))
          await screen.page.keyboard.press('Shift+Tab')
          await enter(screen)
        },
        focus: ({ heading }) => heading('Log in'),
        says: [['status', 'log in again as LinkedUser']],
      },
      {
        name: 'the user logs in again',
        press: async (screen) => { await typeAt(screen.field('password'), linked.password); await enter(screen) },
        focus: title,
        says: [['status', 'Harbour ID (alice) was unlinked.']],
      },
      {
        name: 'the password is to be changed',
        press: async ({ button, field }) => { await pressAt(button('Change Password (LinkedUser)')); await tabTo(field('retype')) },
        focus: ({ field }) => field('retype'),
      },
    ],
  },
]
