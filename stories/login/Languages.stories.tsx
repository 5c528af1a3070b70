// Logins in other languages: the kit's messages, and those of the wiki.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { findInput, logIn, submit } from '../play/userActions.ts'

/** Logins in other languages: the kit's messages, and those of the wiki. */
const meta: LoginMeta = {
  title: 'Login/Languages',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn() },
}

export default meta

function speaks(language: string, heading: string, missing: string): LoginStory {
  return {
    globals: { language },
    play: async (context) => {
      await expect(await context.canvas.findByRole('heading', { name: heading })).toBeVisible()
      await submit(context)
      await expect(await context.canvas.findByRole('group', { name: missing })).toBeVisible()
    },
  }
}

/** German, with what is missing. */
export const German = speaks('de', 'Anmelden', 'Bitte prüfe diese Felder:')
/** Arabic, from right to left. */
export const Arabic = speaks('ar', 'تسجيل الدخول', 'يُرجى مراجعة هذه الحقول:')
/** Japanese. */
export const Japanese = speaks('ja', 'ログイン', '以下の項目を確認してください:')
/** Austrian German has no messages of its own, so the kit and the wiki fall back to German. */
export const AustrianGerman = speaks('de-at', 'Anmelden', 'Bitte prüfe diese Felder:')

/** A code after the password: the words of the wiki are in the language, too. */
function asksForCode(language: string, label: string, foreign: RegExp): LoginStory {
  return {
    globals: { language },
    play: async (context) => {
      await logIn(context, 'TotpUser', 'totp-pass')
      await expect(await findInput(context, 'OATHToken')).toHaveAccessibleName(label)
      await expect(context.canvasElement.querySelector('.mwa-flow')).not.toHaveTextContent(foreign)
    },
  }
}

/** The step after the password in German. */
export const GermanCode = asksForCode('de', 'Bestätigungscode', /\b(the|your|of|code from)\b/i)
/** The step after the password in Arabic. */
export const ArabicCode = asksForCode('ar', 'رمز التحقق', /[a-z]{2}/i)

/** The app replaces a few messages. */
export const CustomMessages: LoginStory = {
  globals: { language: 'en' },
  args: { messages: { 'title-clientlogin': 'Welcome back', 'submit-clientlogin': 'Let me in' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Let me in' })).toBeVisible()
  },
}
