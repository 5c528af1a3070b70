// Errors that the user cannot fix, and the messages that the form shows for them.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { expectAlert, expectHeading, expectRefusal, logIn } from '../play/userActions.ts'
import { apiError, helpPage, networkError, nothingAsked, silence } from '../play/wireAnswers.ts'
import { wikiOf } from '../play/wikiOf.ts'

/** What the user cannot mend, and what the page says about it. */
const meta: LoginMeta = {
  title: 'Login/Errors',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn() },
}

export default meta

/** The wiki is read-only, and its own reason is shown in the language in which it was written. */
export const ReadOnly: LoginStory = {
  parameters: { wiki: { features: { readonly: 'We are moving to a new server.' } } },
  play: async (context) => {
    await logIn(context, 'DemoUser', 'demo-pass')
    await expectRefusal(context, /read-only right now.*moving to a new server/)
  },
}

/** A private wiki is asked only for what it allows before a login. */
export const Private: LoginStory = {
  parameters: { wiki: { features: { private: true } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Username')).toBeVisible()
    await expect(canvas.queryByRole('alert')).toBeNull()
  },
}

/** A wiki that tells strangers nothing cannot be logged in to from here. */
export const FormUnavailable: LoginStory = {
  parameters: { instead: () => apiError('readapidenied') },
  play: async (context) => {
    await expectAlert(context, /is private/)
  },
}

/** The wiki forgot the login between two steps, so it starts again with the name kept. */
export const SessionLost: LoginStory = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await logIn(context, 'TotpUser', 'totp-pass')
    const code = await canvas.findByLabelText('Verification code')
    wikiOf(context).forgetSessions()
    await userEvent.type(code, '123456{Enter}')
    await expectRefusal(context, /timed out/)
    await expect(await canvas.findByLabelText('Username')).toHaveValue('TotpUser')
  },
}

/** The answer was lost, and the wiki does not say what came of it. */
export const OutcomeUnknown: LoginStory = {
  parameters: {
    // Neither the code nor the question what came of it is answered.
    instead: ({ parameters }) => (parameters.has('logincontinue') || parameters.get('amirequestsfor') === 'login-continue' ? networkError() : undefined),
  },
  play: async (context) => {
    await logIn(context, 'TotpUser', 'totp-pass')
    await context.userEvent.type(await context.canvas.findByLabelText('Verification code'), '123456{Enter}')
    await expectRefusal(context, /may or may not have gone through/)
  },
}

/** The browser keeps no cookies of the wiki. */
export const CookiesBlocked: LoginStory = {
  parameters: { wiki: { features: { noTokenCookies: true } } },
  play: async (context) => {
    await logIn(context, 'DemoUser', 'demo-pass')
    await expectRefusal(context, /blocks the wiki’s cookies/)
  },
}

/** The wiki failed, which is not the user's fault. */
export const InternalError: LoginStory = {
  parameters: { instead: ({ method }) => (method === 'POST' ? apiError('internal_api_error_DBQueryError') : undefined) },
  play: async (context) => {
    await logIn(context, 'DemoUser', 'demo-pass')
    await expectRefusal(context, /Something went wrong on the wiki/)
  },
}

/** Something other than the wiki answered, such as a gateway. */
export const UnexpectedResponse: LoginStory = {
  parameters: { instead: helpPage },
  play: async (context) => {
    await expectAlert(context, /unexpected response/)
    await expect(context.canvas.getByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

/** The wiki offers no way to log in from an app. */
export const NoWayToLogIn: LoginStory = {
  parameters: { instead: nothingAsked },
  play: async (context) => {
    await expectAlert(context, /doesn’t offer a way/)
  },
}

/** The session of this browser may not log in. */
export const NotAllowed: LoginStory = {
  parameters: { wiki: { features: { canAuthenticateNow: false } } },
  play: async (context) => {
    await expectAlert(context, /with your current session/)
  },
}

/** The account is blocked, and the wiki lets blocked users not log in. */
export const Blocked: LoginStory = {
  parameters: { wiki: { features: { blockDisablesLogin: true } } },
  play: async (context) => {
    await logIn(context, 'BlockedUser', 'blocked-pass')
    await expectRefusal(context, /is blocked/)
  },
}

/** A login that was cancelled can be started over. */
export const Cancelled: LoginStory = {
  args: { onCancel: fn() },
  parameters: { instead: ({ method }) => (method === 'POST' ? silence() : undefined) },
  play: async (context) => {
    await logIn(context, 'DemoUser', 'demo-pass')
    await context.userEvent.click(await context.canvas.findByRole('button', { name: 'Cancel' }))
    await expectHeading(context, 'Cancelled')
    await expect(context.args.onCancel).toHaveBeenCalledOnce()
  },
}
