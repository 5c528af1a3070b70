// Logins with an identity provider.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { expectAlert, expectHeading, press } from '../play/userActions.ts'
import { blockedTransport, mockTransport, sendPopupEvent } from '../play/mockPopup.ts'
import { silence } from '../play/wireAnswers.ts'

/** Logins with an identity provider, in a window or in this tab. */
const meta: LoginMeta = {
  title: 'Login/Redirect',
  component: AuthFlow,
  args: {
    module: 'clientlogin',
    api: 'https://wiki.example/w/api.php',
    returnUrl: '/auth/return.html',
    transport: mockTransport,
    onPass: fn(),
  },
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

type Playing = Parameters<NonNullable<LoginStory['play']>>[0]

async function goToHarbour(context: Playing): Promise<void> {
  await press(context, 'Log in with Harbour ID')
  await expect(await context.canvas.findByRole('button', { name: 'Open again' })).toBeVisible()
}

/** Each provider has a button, which says where it leads. */
export const Default: LoginStory = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Log in with Harbour ID' })).toBeVisible()
    await expect(canvas.getByLabelText('Password')).toBeVisible()
  },
}

/** While the window is open, the page offers to open it again or to continue in this tab. */
export const Waiting: LoginStory = {
  play: async (context) => {
    await goToHarbour(context)
    await expect(context.canvas.getByRole('button', { name: 'Continue in this tab' })).toBeVisible()
    await expect(context.canvas.getByRole('button', { name: 'Cancel' })).toBeVisible()
  },
}

/** The window may be gone: the page asks instead of giving up. */
export const WindowPossiblyClosed: LoginStory = {
  play: async (context) => {
    await goToHarbour(context)
    sendPopupEvent({ kind: 'popupMaybeClosed' })
    await expect(await context.canvas.findByText(/Still signing in at Harbour ID \(harbour\.example\)/)).toBeVisible()
  },
}

/** The app has no return page at its address, so the way goes on in this tab. */
export const ReturnPageMissing: LoginStory = {
  play: async (context) => {
    await goToHarbour(context)
    sendPopupEvent({ kind: 'returnPageMissing' })
    await expect(await context.canvas.findByText(/can’t take you there/)).toBeVisible()
  },
}

/** Before the time is up, the user can ask for more of it. */
export const TimingOut: LoginStory = {
  play: async (context) => {
    await goToHarbour(context)
    sendPopupEvent({ kind: 'timeoutWarning' })
    await expect(await context.canvas.findByText(/will soon stop waiting for Harbour ID \(harbour\.example\)/)).toBeVisible()
    await press(context, 'Wait longer')
    await expect(context.canvas.queryByText(/will soon stop waiting/)).toBeNull()
    // The picture of the story is taken at the end, with the warning.
    sendPopupEvent({ kind: 'timeoutWarning' })
    await expect(await context.canvas.findByRole('button', { name: 'Wait longer' })).toBeVisible()
  },
}

/** The browser blocked the window, and this tab is offered instead. */
export const PopupBlocked: LoginStory = {
  args: { transport: blockedTransport },
  play: async (context) => {
    await press(context, 'Log in with Harbour ID')
    await press(context, 'Continue with Harbour ID (harbour.example)')
    await expect(await context.canvas.findByText(/Your browser blocked the window/)).toBeVisible()
  },
}

/** Without a return page the whole tab goes to the provider. */
export const SameTab: LoginStory = {
  args: { returnUrl: undefined },
  play: async (context) => {
    await press(context, 'Log in with Harbour ID')
    await press(context, 'Continue in this tab')
    await expect((await context.canvas.findAllByText('Taking you to Harbour ID (harbour.example)…'))[0]).toBeVisible()
  },
}

/** The provider has sent the user back, and the wiki checks the answer. */
export const Returned: LoginStory = {
  parameters: { instead: ({ parameters }) => (parameters.has('logincontinue') ? silence() : undefined) },
  play: async (context) => {
    await goToHarbour(context)
    sendPopupEvent({ kind: 'returned', parameters: [['state', 'any']] })
    await expect((await context.canvas.findAllByText(/You’re back from Harbour ID/))[0]).toBeVisible()
  },
}

/** The answer belongs to another attempt and is not used. */
export const Refused: LoginStory = {
  play: async (context) => {
    await goToHarbour(context)
    sendPopupEvent({ kind: 'returned', parameters: [['state', 'other']] })
    await expectAlert(context, /another attempt/)
  },
}

/** The window was closed before the provider answered. */
export const WindowClosed: LoginStory = {
  play: async (context) => {
    await goToHarbour(context)
    sendPopupEvent({ kind: 'popupClosed' })
    await expectAlert(context, /window was closed/)
  },
}

/** The provider did not answer in time. */
export const TimedOut: LoginStory = {
  play: async (context) => {
    await goToHarbour(context)
    sendPopupEvent({ kind: 'timedOut' })
    await expectAlert(context, /in time/)
  },
}

/** The provider returned nothing that the wiki could use. */
export const ReturnedWithoutAnswer: LoginStory = {
  play: async (context) => {
    await goToHarbour(context)
    sendPopupEvent({ kind: 'returned', parameters: [] })
    await expectAlert(context, /sign-in was not completed/)
  },
}

/** The login goes on in another tab, so this one stops. */
export const ContinuedInAnotherTab: LoginStory = {
  play: async (context) => {
    await goToHarbour(context)
    new BroadcastChannel('mwa-begun clientlogin https://wiki.example/w/api.php').postMessage(1)
    await expectAlert(context, /another tab/)
  },
}

/** A cancelled redirect leads back to the form. */
export const Cancelled: LoginStory = {
  play: async (context) => {
    await goToHarbour(context)
    await press(context, 'Cancel')
    await expectHeading(context, 'Log in')
  },
}

/** An address without encryption is not opened. */
export const UnsafeAddress: LoginStory = {
  parameters: { wiki: { features: { providers: [{ id: 'harbour', label: 'Harbour ID', target: 'http://harbour.example/' }] } } },
  play: async (context) => {
    await press(context, 'Log in with Harbour ID')
    await expectAlert(context, /isn’t safe/)
    await expect(context.canvas.queryByRole('link')).toBeNull()
  },
}
