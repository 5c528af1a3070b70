// An app's own controls in place of the kit's.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn, waitFor } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { logIn } from '../play/userActions.ts'
import { Account } from './renderers/Account.tsx'
import { PlainPassword } from './renderers/PlainPassword.tsx'
import { Switch } from './renderers/Switch.tsx'
import { WideCode } from './renderers/WideCode.tsx'
import plainPasswordCode from './renderers/PlainPassword.tsx?raw'
import wideCodeCode from './renderers/WideCode.tsx?raw'
import accountCode from './renderers/Account.tsx?raw'
import switchCode from './renderers/Switch.tsx?raw'

/** An app's own controls in place of the kit's. */
const meta: LoginMeta = {
  title: 'Customising/Renderers',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn(), onRendererError: fn() },
}

export default meta

/** Every password is an input without the button that shows it. */
export const ByType: LoginStory = {
  args: { renderers: { types: { password: PlainPassword } } },
  parameters: { docs: { source: { code: plainPasswordCode, language: 'tsx' } } },
  play: async (context) => {
    await expect(await context.canvas.findByLabelText('Password')).toBeVisible()
    await expect(context.canvas.queryByRole('button', { name: 'Show password' })).toBeNull()
  },
}

/** The code has large digits. */
export const ByName: LoginStory = {
  args: { renderers: { fields: { OATHToken: WideCode } } },
  parameters: { docs: { source: { code: wideCodeCode, language: 'tsx' } } },
  play: async (context) => {
    await logIn(context, 'TotpUser', 'totp-pass')
    await context.userEvent.type(await context.canvas.findByLabelText('Verification code'), '123 456')
  },
}

/** A frame around the fields of one request. */
export const Wrapped: LoginStory = {
  args: { renderers: { requests: { PasswordAuthenticationRequest: Account } } },
  parameters: { docs: { source: { code: accountCode, language: 'tsx' } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('group', { name: 'Your account' })).toContainElement(canvas.getByLabelText('Username'))
  },
}

/** A field that is not shown is posted with its initial value. */
export const Hidden: LoginStory = {
  args: { renderers: { fields: { rememberMe: null } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Username')).toBeVisible()
    await expect(canvas.queryByRole('checkbox')).toBeNull()
  },
}

/** A switch in place of a box, with its value in React. */
export const Controlled: LoginStory = {
  args: { renderers: { fields: { rememberMe: Switch } } },
  parameters: { docs: { source: { code: switchCode, language: 'tsx' } } },
  play: async ({ canvas, userEvent }) => {
    const stay = await canvas.findByRole('switch', { name: /Stay logged in/ })
    await userEvent.click(stay)
    await expect(stay).toBeChecked()
  },
}

function Throwing(): never {
  throw new Error('This field cannot be drawn.')
}

/** A renderer that throws is replaced by the built-in control, and the app is notified. */
export const Fallback: LoginStory = {
  args: { renderers: { types: { password: Throwing } } },
  play: async (context) => {
    await expect(await context.canvas.findByLabelText('Password')).toBeVisible()
    await waitFor(() => expect(context.args.onRendererError).toHaveBeenCalled())
    await expect(context.canvas.getByRole('button', { name: 'Show password' })).toBeVisible()
  },
}
