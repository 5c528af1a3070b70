// The password is right, and the wiki asks for a new one.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { logIn } from '../play/userActions.ts'

/** The password is right, and the wiki asks for a new one. */
const meta: LoginMeta = {
  title: 'Login/Old password',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn() },
}

export default meta

/** The wiki recommends a new password, and takes the old one for now. */
export const Skippable: LoginStory = {
  play: async (context) => {
    await logIn(context, 'SoftExpired', 'soft-pass')
    await expect(await context.canvas.findByRole('button', { name: 'Skip' })).toBeVisible()
  },
}

/** The login goes on only with a new password. */
export const Required: LoginStory = {
  play: async (context) => {
    await logIn(context, 'HardExpired', 'hard-pass')
    await expect(await context.canvas.findByLabelText('New password')).toHaveAttribute('autocomplete', 'new-password')
    await expect(context.canvas.queryByRole('button', { name: 'Skip' })).toBeNull()
  },
}

/** Both passwords are compared before anything is sent. */
export const Mismatch: LoginStory = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await logIn(context, 'HardExpired', 'hard-pass')
    await userEvent.type(await canvas.findByLabelText('New password'), 'a new and long one')
    await userEvent.type(canvas.getByLabelText('Confirm new password'), 'a new and wrong one{Enter}')
    await expect(await canvas.findByText('The passwords don’t match.')).toBeVisible()
    await expect(canvas.getByLabelText('Confirm new password')).toHaveFocus()
  },
}

/** A new password can be shown before it is sent, and password managers know that it is new. */
export const Filled: LoginStory = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await logIn(context, 'HardExpired', 'hard-pass')
    await userEvent.type(await canvas.findByLabelText('New password'), 'a new and long one')
    await userEvent.type(canvas.getByLabelText('Confirm new password'), 'a new and long one')
    await userEvent.click(canvas.getAllByRole('button', { name: 'Show password' })[0]!)
    await expect(canvas.getByLabelText('New password')).toHaveAttribute('type', 'text')
  },
}
