// A form rendered with a component library: its controls for the fields, its button to submit.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { expectDescription, expectRefusal, logIn, submit } from '../play/userActions.ts'
import { AriaCheckbox, AriaText } from './library/AriaFields.tsx'
import { AriaSubmit } from './library/AriaSubmit.tsx'
import './library/library.css'
import ariaFields from './library/AriaFields.tsx?raw'

const renderers = { types: { string: AriaText, password: AriaText, checkbox: AriaCheckbox } }
const slots = { submitRow: AriaSubmit }

/** A form of React Aria Components: its fields, its checkbox and its button, with the messages of the kit. */
const meta: LoginMeta = {
  title: 'Customising/Component library',
  component: AuthFlow,
  parameters: { docs: { source: { code: ariaFields, language: 'tsx' } } },
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn(), renderers, slots },
}

export default meta

/** The controls keep their values in React. */
export const Filled: LoginStory = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await userEvent.type(await canvas.findByLabelText('Username'), 'DemoUser')
    await userEvent.type(canvas.getByLabelText('Password'), 'demo-pass')
    const stay = canvas.getByRole('checkbox', { name: /Stay logged in/ })
    await userEvent.click(stay)
    await expect(stay).toBeChecked()
  },
}

/** The library shows the kit's messages below its fields. */
export const ValidationErrors: LoginStory = {
  play: async (context) => {
    await submit(context)
    await expectDescription(context, 'Password', '“Password” is required.')
  },
}

/** A refused password is cleared in a controlled field, too. */
export const Refused: LoginStory = {
  play: async (context) => {
    await logIn(context, 'DemoUser', 'guessed')
    await expectRefusal(context, /Incorrect username or password/)
    await expect(context.canvas.getByLabelText('Password')).toHaveValue('')
    await expect(context.canvas.getByLabelText('Username')).toHaveValue('DemoUser')
  },
}
