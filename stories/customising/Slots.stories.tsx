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
import quietHeadingCode from './slots/QuietHeading.tsx?raw'
import loudNoticeCode from './slots/LoudNotice.tsx?raw'
import linksCode from './slots/Links.tsx?raw'
import actionLinksCode from './slots/ActionLinks.tsx?raw'
import welcomeCode from './slots/Welcome.tsx?raw'

/** An app's own parts of the page, each beside the kit's other parts. */
const meta: LoginMeta = {
  title: 'Customising/Slots',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn() },
}

export default meta

/** The app's own heading. */
export const Heading: LoginStory = {
  args: { slots: { heading: QuietHeading } },
  parameters: { docs: { source: { code: quietHeadingCode, language: 'tsx' } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Our wiki: Log in' })).toBeVisible()
  },
}

/** The app's own frame around a message. */
export const Notice: LoginStory = {
  args: { slots: { notice: LoudNotice } },
  parameters: { docs: { source: { code: loudNoticeCode, language: 'tsx' } } },
  play: async (context) => {
    await logIn(context, 'DemoUser', 'guessed')
    await expectRefusal(context, /^Sorry: Incorrect username or password/)
  },
}

/** Links of the app below the form. */
export const Footer: LoginStory = {
  args: { slots: { footer: Links } },
  parameters: { docs: { source: { code: linksCode, language: 'tsx' } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: 'Forgot your password?' })).toBeVisible()
  },
}

/** The ways on as links. */
export const Actions: LoginStory = {
  args: { slots: { actions: ActionLinks }, onCancel: fn() },
  parameters: { docs: { source: { code: actionLinksCode, language: 'tsx' } } },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Cancel' }))
    await expect(args.onCancel).toHaveBeenCalled()
    await expect(await canvas.findByRole('button', { name: 'Start over' })).toBeVisible()
  },
}

/** The app's own words after a login. */
export const Passed: LoginStory = {
  args: { slots: { passed: Welcome } },
  parameters: { docs: { source: { code: welcomeCode, language: 'tsx' } } },
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
