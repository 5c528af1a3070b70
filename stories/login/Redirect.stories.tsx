// Somebody else knows who the person is.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { press } from '../play/person.ts'

const meta: LoginMeta = {
  title: 'Login/Redirect',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn() },
  parameters: {
    wiki: {
      features: {
        providers: [
          { id: 'harbour', label: 'Harbour ID', target: 'https://harbour.example/authorize' },
          { id: 'lighthouse', label: 'Lighthouse ID', target: 'https://lighthouse.example/authorize' },
        ],
      },
    },
  },
}

export default meta

export const Ways: LoginStory = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Log in with Harbour ID' })).toBeVisible()
    await expect(canvas.getByLabelText('Password')).toBeVisible()
  },
}

export const SameTab: LoginStory = {
  play: async (context) => {
    await press(context, 'Log in with Harbour ID')
    await expect(await context.canvas.findByRole('button', { name: 'Continue in this tab' })).toBeVisible()
    await expect(context.canvas.getAllByText('To go on, log in at harbour.example.')[0]).toBeVisible()
  },
}

export const Unsafe: LoginStory = {
  parameters: { wiki: { features: { providers: [{ id: 'harbour', label: 'Harbour ID', target: 'http://harbour.example/' }] } } },
  play: async (context) => {
    await press(context, 'Log in with Harbour ID')
    await expect(await context.canvas.findByRole('alert')).toHaveTextContent(/not safe to open/)
    await expect(context.canvas.queryByRole('link')).toBeNull()
  },
}
