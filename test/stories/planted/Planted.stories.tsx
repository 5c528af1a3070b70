// Broken on purpose, and in no build but that of the tests, which must fail on each of these.
import { AuthFlow, type FieldRendererProps } from 'react-mediawiki-auth'
import { expect } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../../../stories/loginStory.ts'

const meta: LoginMeta = {
  title: 'Planted',
  component: AuthFlow,
  tags: ['!autodocs'],
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php' },
}

export default meta

const isThere: LoginStory['play'] = async ({ canvas }) => {
  await expect(await canvas.findByRole('button', { name: 'Log in' })).toBeVisible()
}

const Unlabelled = ({ inputProps }: FieldRendererProps<'string'>) => <input {...inputProps} />

export const WithoutLabel: LoginStory = { args: { renderers: { types: { string: Unlabelled } } }, play: isThere }

const Pale = ({ inputProps, labelProps }: FieldRendererProps<'string'>) => (
  <label {...labelProps} style={{ color: '#bbb' }}>
    Name <input {...inputProps} />
  </label>
)

export const WithoutContrast: LoginStory = { args: { renderers: { types: { string: Pale } } }, play: isThere }

export const WithoutGap: LoginStory = {
  args: { onCancel: () => undefined },
  render: (props) => (
    <>
      <style>{'.mwa-flow .mwa-form { gap: 0 }'}</style>
      <AuthFlow {...props} />
    </>
  ),
  play: isThere,
}

export const WithoutSense: LoginStory = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Username')).toHaveValue('nobody typed this')
  },
}
