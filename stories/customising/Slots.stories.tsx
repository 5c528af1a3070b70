// An app's own parts of the page, each beside the kit's other parts.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { expectRefusal, logIn } from '../play/userActions.ts'
import { LoudNotice } from './slots/LoudNotice.tsx'
import { QuietHeading } from './slots/QuietHeading.tsx'

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
    await expectRefusal(context, /^Sorry: .*password is wrong/)
  },
}

/** Shows no animation while the wiki is being asked. */
export const NoProgress: LoginStory = {
  args: { slots: { progress: null } },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByLabelText('User name')).toBeVisible()
    await expect(canvasElement.querySelector('.mwa-progress')).toBeNull()
  },
}
