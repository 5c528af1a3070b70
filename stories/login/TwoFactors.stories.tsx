// The step after the password for users with an authenticator app.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn, waitFor } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { expectHeading, expectRefusal, logIn, press } from '../play/userActions.ts'
import { silence } from '../play/wireAnswers.ts'
import { wikiOf } from '../play/wikiOf.ts'

/** After the password, the wiki asks for a code of an authenticator app, of an e-mail, or of a list that was saved. */
const meta: LoginMeta = {
  title: 'Login/Two factors',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn() },
}

export default meta

const label = 'Verification code'

/** The code is asked for by itself, with the keyboard and the autofill that fit a code. */
export const Default: LoginStory = {
  play: async (context) => {
    await logIn(context, 'TotpUser', 'totp-pass')
    await expectHeading(context, 'Two-factor verification')
    await expect(await context.canvas.findByLabelText(label)).toHaveAttribute('autocomplete', 'one-time-code')
  },
}

/** A refused code is cleared, and its field has the focus for the next one. */
export const WrongCode: LoginStory = {
  play: async (context) => {
    await logIn(context, 'TotpUser', 'totp-pass')
    await context.userEvent.type(await context.canvas.findByLabelText(label), '000000{Enter}')
    await expectRefusal(context, /Incorrect code/)
    await expect(context.canvas.getByLabelText(label)).toHaveFocus()
    await expect(context.canvas.getByLabelText(label)).toHaveValue('')
  },
}

/** The code may be typed with a space, as the app shows it. */
export const RightCode: LoginStory = {
  play: async (context) => {
    await logIn(context, 'TotpUser', 'totp-pass')
    const input = await context.canvas.findByLabelText(label)
    const code = await wikiOf(context).totpCode('TotpUser')
    await context.userEvent.type(input, `${code.slice(0, 3)} ${code.slice(3)}`)
    await expect(input).toBeValid()
  },
}

/** A saved code takes the place of the app, with a keyboard that has letters. */
export const RecoveryCode: LoginStory = {
  play: async (context) => {
    await logIn(context, 'TotpUser', 'totp-pass')
    await press(context, 'Use a recovery code')
    const input = await context.canvas.findByLabelText(label)
    await expect(input).toHaveAttribute('inputmode', 'text')
    await context.userEvent.type(input, 'aaaa 2222 bbbb 3333')
  },
}

/** The wiki has sent a code to the address of the account. */
export const CodeByEmail: LoginStory = {
  parameters: { wiki: { users: [{ name: 'Ada', password: 'ada-pass', emailCode: '246810' }] } },
  play: async (context) => {
    await logIn(context, 'Ada', 'ada-pass')
    await expect(await context.canvas.findByLabelText('Code from the e-mail')).toHaveAttribute('inputmode', 'numeric')
  },
}

/** With `autoSubmitCodes` a complete code is sent without a press of the button. */
export const SubmittedAutomatically: LoginStory = {
  args: { autoSubmitCodes: true },
  parameters: { instead: ({ parameters }) => (parameters.has('logincontinue') ? silence() : undefined) },
  play: async (context) => {
    await logIn(context, 'MailUser', 'mail-pass')
    const input = await context.canvas.findByLabelText('Code from the e-mail')
    // Typed again if what submits it was not loaded yet.
    await waitFor(async () => {
      await context.userEvent.clear(input)
      await context.userEvent.type(input, '246810')
      await expect(context.canvasElement.querySelector('form')).toHaveAttribute('aria-busy', 'true')
    })
  },
}

/** Where an account has more than one second factor, the others are offered below. */
export const OtherMethods: LoginStory = {
  parameters: { wiki: { features: { methodChoice: true } } },
  play: async (context) => {
    const { canvas, userEvent } = context
    await logIn(context, 'TotpUser', 'totp-pass')
    await userEvent.click(await canvas.findByRole('button', { name: 'Recovery code' }))
    await expect(await canvas.findByLabelText('Recovery code')).toBeVisible()
    await userEvent.click(await canvas.findByRole('button', { name: 'Authenticator app' }))
    await expect(await canvas.findByLabelText(label)).toBeVisible()
  },
}
