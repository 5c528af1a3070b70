// The step after the password for users with an authenticator app.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { expectHeading, expectRefusal, logIn } from '../play/userActions.ts'
import { wikiOf } from '../play/wikiOf.ts'

const meta: LoginMeta = {
  title: 'Login/Two factors',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn() },
}

export default meta

const label = 'Verification code'

export const Default: LoginStory = {
  play: async (context) => {
    await logIn(context, 'TotpUser', 'totp-pass')
    await expectHeading(context, 'Two-factor verification')
    await expect(await context.canvas.findByLabelText(label)).toHaveAttribute('autocomplete', 'one-time-code')
  },
}

export const WrongCode: LoginStory = {
  play: async (context) => {
    await logIn(context, 'TotpUser', 'totp-pass')
    await context.userEvent.type(await context.canvas.findByLabelText(label), '000000{Enter}')
    await expectRefusal(context, /Incorrect code/)
    await expect(context.canvas.getByLabelText(label)).toHaveFocus()
    await expect(context.canvas.getByLabelText(label)).toHaveValue('')
  },
}

export const RightCode: LoginStory = {
  play: async (context) => {
    await logIn(context, 'TotpUser', 'totp-pass')
    const input = await context.canvas.findByLabelText(label)
    await context.userEvent.type(input, `${await wikiOf(context).totpCode('TotpUser')}{Enter}`)
    await expectHeading(context, 'You are logged in')
  },
}

export const RecoveryCode: LoginStory = {
  play: async (context) => {
    await logIn(context, 'TotpUser', 'totp-pass')
    await context.userEvent.type(await context.canvas.findByLabelText(label), 'aaaa 2222 bbbb 3333{Enter}')
    await expectHeading(context, 'You are logged in')
  },
}

export const CodeByEmail: LoginStory = {
  parameters: { wiki: { users: [{ name: 'Ada', password: 'ada-pass', emailCode: '246810' }] } },
  play: async (context) => {
    await logIn(context, 'Ada', 'ada-pass')
    await expect(await context.canvas.findByLabelText('Code from the e-mail')).toHaveAttribute('inputmode', 'numeric')
  },
}

export const SubmittedAutomatically: LoginStory = {
  args: { autoSubmitCodes: true },
  play: async (context) => {
    await logIn(context, 'MailUser', 'mail-pass')
    await context.canvas.findByLabelText('Code from the e-mail')
    // The code that submits it is loaded lazily.
    await new Promise((resolve) => setTimeout(resolve, 300))
    await context.userEvent.type(context.canvas.getByLabelText('Code from the e-mail'), '246810')
    await expectHeading(context, 'You are logged in')
  },
}

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
