// An app's own parts of the page, each beside the kit's other parts.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { expectHeading, expectRefusal, logIn } from '../play/userActions.ts'
import { ActionLinks } from './slots/ActionLinks.tsx'
import { Links } from './slots/Links.tsx'
import { LoudNotice } from './slots/LoudNotice.tsx'
import { QuietHeading } from './slots/QuietHeading.tsx'
import { Welcome } from './slots/Welcome.tsx'

const meta: LoginMeta = {
  title: 'Customising/Slots',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn() },
}

export default meta

export const Heading: LoginStory = {
  args: { slots: { heading: QuietHeading } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Our wiki: Log in' })).toBeVisible()
  },
}

export const Notice: LoginStory = {
  args: { slots: { notice: LoudNotice } },
  play: async (context) => {
    await logIn(context, 'DemoUser', 'guessed')
    await expectRefusal(context, /^Sorry: Incorrect username or password/)
  },
}

export const Footer: LoginStory = {
  args: { slots: { footer: Links } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: 'Forgot your password?' })).toBeVisible()
  },
}

export const Actions: LoginStory = {
  args: { slots: { actions: ActionLinks }, onCancel: fn() },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Cancel' }))
    await expect(args.onCancel).toHaveBeenCalled()
    await expect(await canvas.findByRole('button', { name: 'Start over' })).toBeVisible()
  },
}

export const Passed: LoginStory = {
  args: { slots: { passed: Welcome } },
  play: async (context) => {
    await logIn(context, 'DemoUser', 'demo-pass')
    await expectHeading(context, 'Welcome, DemoUser')
  },
}

/** Shows no animation while the wiki is being asked. */
export const NoProgress: LoginStory = {
  args: { slots: { progress: null } },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByLabelText('Username')).toBeVisible()
    await expect(canvasElement.querySelector('.mwa-progress')).toBeNull()
  },
}
