// A form rendered with a component library: its controls for the fields, its button to submit.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { expectHeading, expectRefusal, logIn } from '../play/userActions.ts'
import { AriaCheckbox, AriaText } from './library/AriaFields.tsx'
import { AriaSubmit } from './library/AriaSubmit.tsx'

const renderers = { types: { string: AriaText, password: AriaText, checkbox: AriaCheckbox } }
const slots = { submitRow: AriaSubmit }

const meta: LoginMeta = {
  title: 'Customising/Component library',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn(), renderers, slots },
}

export default meta

export const Passed: LoginStory = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await userEvent.click(await canvas.findByRole('checkbox', { name: /Stay logged in/ }))
    await logIn(context, 'DemoUser', 'demo-pass')
    await expectHeading(context, 'You are logged in')
  },
}

export const Refused: LoginStory = {
  play: async (context) => {
    await logIn(context, 'DemoUser', 'guessed')
    await expectRefusal(context, /Incorrect username or password/)
    await expect(context.canvas.getByLabelText('Password')).toHaveValue('')
    await expect(context.canvas.getByLabelText('Username')).toHaveValue('DemoUser')
  },
}
