// An app's own controls in place of the kit's.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn, waitFor } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { expectHeading, logIn } from '../play/userActions.ts'
import { Account } from './renderers/Account.tsx'
import { PlainPassword } from './renderers/PlainPassword.tsx'
import { Switch } from './renderers/Switch.tsx'
import { WideCode } from './renderers/WideCode.tsx'

const meta: LoginMeta = {
  title: 'Customising/Renderers',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn(), onRendererError: fn() },
}

export default meta

export const ByType: LoginStory = {
  args: { renderers: { types: { password: PlainPassword } } },
  play: async (context) => {
    await expect(await context.canvas.findByLabelText('Password')).toBeVisible()
    await expect(context.canvas.queryByRole('button', { name: 'Show password' })).toBeNull()
    await logIn(context, 'DemoUser', 'demo-pass')
    await expectHeading(context, 'You are logged in')
  },
}

export const ByName: LoginStory = {
  args: { renderers: { fields: { OATHToken: WideCode } } },
  play: async (context) => {
    await logIn(context, 'TotpUser', 'totp-pass')
    await context.userEvent.type(await context.canvas.findByLabelText('Verification code'), '123 456')
  },
}

export const Wrapped: LoginStory = {
  args: { renderers: { requests: { PasswordAuthenticationRequest: Account } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('group', { name: 'Your account' })).toContainElement(canvas.getByLabelText('Username'))
  },
}

export const Hidden: LoginStory = {
  args: { renderers: { fields: { rememberMe: null } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Username')).toBeVisible()
    await expect(canvas.queryByRole('checkbox')).toBeNull()
  },
}

export const Controlled: LoginStory = {
  args: { renderers: { fields: { rememberMe: Switch } } },
  play: async ({ canvas, userEvent }) => {
    const stay = await canvas.findByRole('switch', { name: /Stay logged in/ })
    await userEvent.click(stay)
    await expect(stay).toBeChecked()
  },
}

function Broken(): never {
  throw new Error('This renderer is broken on purpose.')
}

/** A renderer that throws is replaced by the built-in control, and the app is notified. */
export const Throwing: LoginStory = {
  args: { renderers: { types: { password: Broken } } },
  play: async (context) => {
    await expect(await context.canvas.findByLabelText('Password')).toBeVisible()
    await waitFor(() => expect(context.args.onRendererError).toHaveBeenCalled())
    await logIn(context, 'DemoUser', 'demo-pass')
    await expectHeading(context, 'You are logged in')
  },
}
