// Errors that the user cannot fix, and the messages that the form shows for them.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { expectHeading, expectRefusal, logIn } from '../play/userActions.ts'
import { apiError, helpPage, networkError, nothingAsked, silence } from '../play/wireAnswers.ts'
import { wikiOf } from '../play/wikiOf.ts'

const meta: LoginMeta = {
  title: 'Login/Errors',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn() },
}

export default meta

export const ReadOnly: LoginStory = {
  parameters: { wiki: { features: { readonly: 'The wiki moves to another house.' } } },
  play: async (context) => {
    await logIn(context, 'DemoUser', 'demo-pass')
    await expectRefusal(context, /read-only right now.*moves to another house/)
  },
}

/** A private wiki is asked only for what it allows before a login. */
export const Private: LoginStory = {
  parameters: { wiki: { features: { private: true } } },
  play: async (context) => {
    await logIn(context, 'DemoUser', 'demo-pass')
    await expectHeading(context, 'You are logged in')
  },
}

export const FormUnavailable: LoginStory = {
  parameters: { instead: () => apiError('readapidenied') },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/is private/)
  },
}

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

export const CookiesBlocked: LoginStory = {
  parameters: { wiki: { features: { noTokenCookies: true } } },
  play: async (context) => {
    await logIn(context, 'DemoUser', 'demo-pass')
    await expectRefusal(context, /blocks the wiki’s cookies/)
  },
}

export const InternalError: LoginStory = {
  parameters: { instead: ({ method }) => (method === 'POST' ? apiError('internal_api_error_DBQueryError') : undefined) },
  play: async (context) => {
    await logIn(context, 'DemoUser', 'demo-pass')
    await expectRefusal(context, /Something went wrong on the wiki/)
  },
}

export const UnexpectedResponse: LoginStory = {
  parameters: { instead: helpPage },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/unexpected response/)
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

export const NoWayToLogIn: LoginStory = {
  parameters: { instead: nothingAsked },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/doesn’t offer a way/)
  },
}

export const NotAllowed: LoginStory = {
  parameters: { wiki: { features: { canAuthenticateNow: false } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/with your current session/)
  },
}

export const Blocked: LoginStory = {
  parameters: { wiki: { features: { blockDisablesLogin: true } } },
  play: async (context) => {
    await logIn(context, 'BlockedUser', 'blocked-pass')
    await expectRefusal(context, /is blocked/)
  },
}

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
