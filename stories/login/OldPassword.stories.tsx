// The password is right, and the wiki asks for a new one.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { expectHeading, logIn, press } from '../play/userActions.ts'

const meta: LoginMeta = {
  title: 'Login/Old password',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn() },
}

export default meta

export const Skippable: LoginStory = {
  play: async (context) => {
    await logIn(context, 'SoftExpired', 'soft-pass')
    await expect(await context.canvas.findByRole('button', { name: 'Skip' })).toBeVisible()
  },
}

export const Skipped: LoginStory = {
  play: async (context) => {
    await logIn(context, 'SoftExpired', 'soft-pass')
    await press(context, 'Skip')
    await expectHeading(context, 'You are logged in')
  },
}

export const Required: LoginStory = {
  play: async (context) => {
    await logIn(context, 'HardExpired', 'hard-pass')
    await expect(await context.canvas.findByLabelText('New password')).toHaveAttribute('autocomplete', 'new-password')
    await expect(context.canvas.queryByRole('button', { name: 'Skip' })).toBeNull()
  },
}

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

export const Changed: LoginStory = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await logIn(context, 'HardExpired', 'hard-pass')
    await userEvent.type(await canvas.findByLabelText('New password'), 'a new and long one')
    await userEvent.type(canvas.getByLabelText('Confirm new password'), 'a new and long one{Enter}')
    await expectHeading(context, 'You are logged in')
  },
}
