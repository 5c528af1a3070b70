// The links below a login, a forgotten password, and another one.
import { stockFeatures } from '../../../src/testing/index.ts'
import { pressAt, tabTo, typeAt, typeOver } from '../keys.ts'
import type { Path, Screen } from './path.ts'

const ada = { username: 'DemoUser', password: 'demo-pass' }
const features = { email: true, passwordPolicy: { ...stockFeatures.passwordPolicy, minimalPasswordLength: 8 } }
const own = 'chosen by myself'
const tooShort = 'Use at least 8 characters for your password.'

const enter = ({ page }: Screen) => page.keyboard.press('Enter')

export const passwordPaths: readonly Path[] = [
  {
    name: 'the links between the forms',
    opening: { wiki: { features } },
    steps: [
      { name: 'the login is there', shows: ({ button }) => button('Forgot password?') },
      {
        name: 'the link to a new account, with a name in the form',
        press: async ({ field, button }) => { await typeAt(field('username'), 'Grace'); await pressAt(button('Create account')) },
        focus: ({ heading }) => heading('Create an account'),
      },
      { name: 'back', press: ({ button }) => pressAt(button('Log in')), focus: ({ heading }) => heading('Log in') },
      { name: 'the link to a reset', press: ({ button }) => pressAt(button('Forgot password?')), focus: ({ heading }) => heading('Reset your password') },
      { name: 'and back', press: ({ button }) => pressAt(button('Log in'), 'Space'), focus: ({ heading }) => heading('Log in') },
    ],
  },
  {
    name: 'a forgotten password',
    opening: { module: 'resetpassword', wiki: { features } },
    steps: [
      { name: 'the form is there', shows: ({ field }) => field('email') },
      {
        name: 'nothing is filled in',
        press: async ({ field, page }) => { await tabTo(field('username')); await page.keyboard.press('Enter') },
        focus: ({ field }) => field('username'),
      },
      {
        name: 'an impossible name is refused',
        press: async (screen) => { await typeAt(screen.field('username'), 'A#b'); await enter(screen) },
        focus: ({ field }) => field('username'),
        says: [['alert', 'This username can’t be used.']],
      },
      {
        name: 'the mail is asked for',
        press: async (screen) => { await typeOver(screen.field('username'), ada.username); await enter(screen) },
        focus: ({ heading }) => heading('Log in'),
        says: [['status', 'If an account matches, an e-mail with a temporary password is on its way.']],
      },
      {
        name: 'the mailed password is taken',
        press: async (screen) => { await typeAt(screen.field('password'), screen.wiki.mails()[0]?.temporaryPassword ?? ''); await enter(screen) },
        focus: ({ heading }) => heading('Set a new password'),
        says: [['status', 'That was a temporary password.']],
      },
      {
        name: 'a weak one is refused',
        press: async (screen) => {
          await typeAt(screen.field('password'), 'short')
          await typeAt(screen.field('retype'), 'short')
          await enter(screen)
        },
        shows: ({ page }) => page.locator('[data-name=password] .mwa-error'),
        focus: ({ field }) => field('password'),
        says: [['alert', tooShort]],
      },
      {
        name: 'a better one logs in',
        press: async (screen) => {
          await typeOver(screen.field('password'), own)
          await typeAt(screen.field('retype'), own)
          await enter(screen)
        },
        focus: ({ heading }) => heading('You are logged in'),
        says: [['status', 'Logged in as DemoUser.']],
      },
    ],
  },
  {
    name: 'a forgotten password on a wiki that sends no e-mail',
    opening: { module: 'resetpassword', wiki: { features: { email: false } } },
    steps: [
      { name: 'the form is there', shows: ({ field }) => field('email') },
      {
        name: 'the wiki refuses',
        press: async (screen) => { await typeAt(screen.field('email'), 'ada@example.org'); await enter(screen) },
        shows: ({ page }) => page.getByRole('alert'),
        focus: ({ page }) => page.getByRole('alert'),
        says: [['alert', 'This wiki doesn’t send e-mail.']],
      },
      { name: 'the login instead', press: ({ button }) => pressAt(button('Log in')), focus: ({ heading }) => heading('Log in') },
    ],
  },
  {
    name: 'a forgotten password on a wiki that replaces none',
    opening: { wiki: { features: { passwordReset: false } } },
    steps: [
      { name: 'the login is there', shows: ({ button }) => button('Forgot password?') },
      {
        name: 'the link',
        press: ({ button }) => pressAt(button('Forgot password?')),
        focus: ({ heading }) => heading('Reset your password'),
        says: [['alert', 'This wiki can’t reset passwords by e-mail.']],
      },
      { name: 'back', press: ({ button }) => pressAt(button('Log in')), focus: ({ heading }) => heading('Log in') },
    ],
  },
  {
    name: 'a reset that ends with a login elsewhere',
    opening: { module: 'resetpassword', links: { logIn: '/login' }, wiki: { features } },
    steps: [
      { name: 'the form is there', shows: ({ field }) => field('email') },
      {
        name: 'the mail is asked for',
        press: async (screen) => { await typeAt(screen.field('username'), ada.username); await enter(screen) },
        focus: ({ heading }) => heading('Check your e-mail'),
        says: [['status', 'If an account matches']],
      },
      { name: 'the link', press: ({ page }) => tabTo(page.getByRole('link', { name: 'Log in' })), focus: ({ page }) => page.getByRole('link', { name: 'Log in' }) },
    ],
  },
  {
    name: 'another password',
    opening: { module: 'changeauthenticationdata', as: ada, wiki: { features } },
    steps: [
      { name: 'the form is there', shows: ({ field }) => field('retype') },
      {
        name: 'nothing is filled in',
        press: ({ button }) => pressAt(button('Change password')),
        focus: ({ page }) => page.getByRole('group', { name: 'Please check these fields:' }),
      },
      {
        name: 'the two differ',
        press: async (screen) => {
          await typeAt(screen.field('password'), own)
          await typeAt(screen.field('retype'), `${own}!`)
          await enter(screen)
        },
        focus: ({ field }) => field('retype'),
      },
      {
        name: 'a weak one is typed',
        press: ({ field }) => typeOver(field('password'), 'short'),
        shows: ({ page }) => page.locator('[data-check=weak]'),
        focus: ({ field }) => field('password'),
        says: [['status', tooShort]],
      },
      {
        name: 'and refused',
        press: async (screen) => { await typeOver(screen.field('retype'), 'short'); await enter(screen) },
        focus: ({ field }) => field('password'),
        says: [['alert', tooShort]],
      },
      {
        name: 'a good one is typed',
        press: ({ field }) => typeAt(field('password'), own),
        shows: ({ page }) => page.locator('[data-check=good]'),
        focus: ({ field }) => field('password'),
        says: [['status', 'You can use this password.']],
      },
      {
        name: 'and taken',
        press: async (screen) => { await typeAt(screen.field('retype'), own); await enter(screen) },
        focus: ({ heading }) => heading('Password changed'),
        says: [['status', 'You stay logged in on all your devices.']],
      },
    ],
  },
  {
    name: 'another password after a fresh login',
    opening: { module: 'changeauthenticationdata', as: ada, wiki: { features: { ...features, oldLogins: 1 } } },
    steps: [
      { name: 'the login is there', shows: ({ page }) => page.locator('p:not([role])', { hasText: 'log in again' }).or(page.locator('.mwa-notice', { hasText: 'log in again' })) },
      {
        name: 'the user logs in again',
        press: async (screen) => { await typeAt(screen.field('password'), ada.password); await enter(screen) },
        focus: ({ heading }) => heading('Change your password'),
      },
      {
        name: 'the password is changed',
        press: async (screen) => {
          await typeAt(screen.field('password'), own)
          await typeAt(screen.field('retype'), own)
          await enter(screen)
        },
        focus: ({ heading }) => heading('Password changed'),
        says: [['status', 'Your bot passwords no longer work.']],
      },
    ],
  },
]
