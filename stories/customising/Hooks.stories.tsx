// A form rendered with the hooks alone, without any component, message or style of the kit.
import { expect, fn } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { expectAlert, expectDescription, logIn, press } from '../play/userActions.ts'
import { wikiOf } from '../play/wikiOf.ts'
import { PlainLogin } from './plain/PlainLogin.tsx'
import './plain/plain.css'
import plainForm from './plain/PlainForm.tsx?raw'

/** A form that the app renders itself, in plain HTML with a style of its own. */
const meta: LoginMeta = {
  title: 'Customising/Hooks',
  parameters: { docs: { source: { code: plainForm, language: 'tsx' } } },
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn() },
  render: ({ module, api, language, onPass }) => (
    <div className="plain-login">
      <PlainLogin module={module} api={api} language={language} onPass={({ username }) => onPass?.({ username })} />
    </div>
  ),
}

export default meta

/** The app decides on markup and looks; the hook says what to ask. */
export const Default: LoginStory = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Username')).toHaveAttribute('autocomplete', 'username')
  },
}

/** What is missing stands below each field. */
export const ValidationErrors: LoginStory = {
  play: async (context) => {
    await press(context, 'Log in')
    await expectDescription(context, 'Password', '“Password” is required.')
  },
}

/** The notice of the flow in the app's own frame. */
export const WrongPassword: LoginStory = {
  play: async (context) => {
    await logIn(context, 'DemoUser', 'guessed')
    await expectAlert(context, /Incorrect username or password/)
  },
}

/** The same form shows whatever step comes next. */
export const TwoFactors: LoginStory = {
  play: async (context) => {
    await logIn(context, 'TotpUser', 'totp-pass')
    const input = await context.canvas.findByLabelText('Verification code')
    await context.userEvent.type(input, await wikiOf(context).totpCode('TotpUser'))
    await expect(context.canvas.getByRole('button', { name: 'Continue' })).toBeVisible()
  },
}
