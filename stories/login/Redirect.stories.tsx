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

export const Link: LoginStory = {
  play: async (context) => {
    await press(context, 'Log in with Harbour ID')
    const link = await context.canvas.findByRole('link', { name: 'Go to harbour.example' })
    await expect(link).toHaveAttribute('href', expect.stringContaining('https://harbour.example/authorize?'))
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
