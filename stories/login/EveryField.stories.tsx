// A step with a field of every type, including unusual ones.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn, waitFor } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { expectAlert, logIn, press } from '../play/userActions.ts'

/** A step with a field of every type that the API knows, and unusual ones. */
const meta: LoginMeta = {
  title: 'Login/Every field',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn() },
}

export default meta

/** Texts, a secret, choices, boxes and notes, with the wiki's markup in them. */
export const Default: LoginStory = {
  play: async (context) => {
    const { canvas } = context
    await logIn(context, 'FieldsUser', 'fields-pass')
    await expect(await canvas.findByRole('combobox')).toHaveValue('b')
    await expect(await canvas.findByRole('group', { name: /Some of these/ })).toBeVisible()
    await waitFor(() => expect(canvas.getAllByRole<HTMLAnchorElement>('link').map(({ href }) => href)).toContain('https://example.org/'))
  },
}

/** What is missing is listed above the form and said at each field. */
export const ValidationErrors: LoginStory = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await logIn(context, 'FieldsUser', 'fields-pass')
    await userEvent.clear(await canvas.findByRole('textbox', { name: 'Some text' }))
    await press(context, 'Continue')
    await expect(await canvas.findByRole('link', { name: '“Some text” is required.' })).toBeVisible()
    await userEvent.type(canvas.getByLabelText('A secret word'), 'sesame')
    await waitFor(() => expect(canvas.getByLabelText('A secret word')).not.toHaveAttribute('aria-invalid'))
  },
}

/** The wiki refused an answer: the values stay, and secrets are cleared. */
export const Refused: LoginStory = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await logIn(context, 'FieldsUser', 'fields-pass')
    const text = await canvas.findByRole('textbox', { name: 'Some text' })
    await userEvent.clear(text)
    await userEvent.type(text, 'wrong')
    await userEvent.type(canvas.getByLabelText('A secret word'), 'sesame')
    await userEvent.click(canvas.getByRole('checkbox', { name: /I have read it/ }))
    await press(context, 'Continue')
    await expectAlert(context, /the right word/)
  },
}
