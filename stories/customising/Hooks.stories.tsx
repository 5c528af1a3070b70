// A form rendered with the hooks alone, without any component, message or style of the kit.
import { expect, fn, waitFor } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { logIn } from '../play/userActions.ts'
import { wikiOf } from '../play/wikiOf.ts'
import { PlainLogin } from './plain/PlainLogin.tsx'

const meta: LoginMeta = {
  title: 'Customising/Hooks',
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn() },
  render: ({ module, api, language, onPass }) => (
    <PlainLogin module={module} api={api} language={language} onPass={({ username }) => onPass?.({ username })} />
  ),
}

export default meta

export const Default: LoginStory = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Username')).toHaveAttribute('autocomplete', 'username')
  },
}

export const ValidationErrors: LoginStory = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Log in' }))
    await waitFor(() => expect(canvas.getByLabelText('Password')).toHaveAccessibleDescription('“Password” is required.'))
  },
}

export const WrongPassword: LoginStory = {
  play: async (context) => {
    await logIn(context, 'DemoUser', 'guessed')
    await expect(await context.canvas.findByRole('alert')).toHaveTextContent(/Incorrect username or password/)
  },
}

export const TwoFactors: LoginStory = {
  play: async (context) => {
    await logIn(context, 'TotpUser', 'totp-pass')
    const input = await context.canvas.findByLabelText('Verification code')
    await context.userEvent.type(input, `${await wikiOf(context).totpCode('TotpUser')}{Enter}`)
    await expect(await context.canvas.findByRole('heading', { name: 'Welcome, TotpUser' })).toBeVisible()
  },
}
