// Captchas of each kind.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn, waitFor, within } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { expectAlert, expectRefusal, logIn, press } from '../play/userActions.ts'
import { wikiOf } from '../play/wikiOf.ts'

type Widget = 'hcaptcha' | 'turnstile' | 'recaptchanocaptcha'

type Playing = Parameters<NonNullable<LoginStory['play']>>[0]

const scriptOf = (widget: Widget) => `https://wiki.example/w/captcha-widget.js?type=${widget}`

/** Captchas of each kind: the wiki's own questions, and the widgets of services. */
const meta: LoginMeta = {
  title: 'Login/Captcha',
  component: AuthFlow,
  args: {
    module: 'clientlogin',
    api: 'https://wiki.example/w/api.php',
    onPass: fn(),
    // The wiki's stand-ins for the services, so that no request leaves the page.
    captchaScripts: { hcaptcha: scriptOf('hcaptcha'), turnstile: scriptOf('turnstile'), recaptchanocaptcha: scriptOf('recaptchanocaptcha') },
  },
}

export default meta

const withSum = { wiki: { features: { captcha: 'simple', captchaAfterFailures: 0 } } } as const
const withImage = { wiki: { features: { captcha: 'image', captchaAfterFailures: 0 } } } as const

/** A sum to solve, below the fields that users came to type. */
export const Sum: LoginStory = {
  parameters: withSum,
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Your answer')).toBeVisible()
    await expect(await canvas.findByText(/\d+[+−]\d+ =/)).toBeVisible()
  },
}

/** A question of the wiki, with its markup. */
export const Question: LoginStory = {
  parameters: { wiki: { features: { captcha: 'question', captchaAfterFailures: 0 } } },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByLabelText('Your answer')).toBeVisible()
    await waitFor(() => expect(canvasElement.querySelector('.mwa-flow i')).toBeVisible())
  },
}

/** A word to read in a picture. */
export const Image: LoginStory = {
  parameters: withImage,
  play: async ({ canvas }) => {
    const image = await canvas.findByRole<HTMLImageElement>('img')
    await waitFor(() => expect(image.naturalWidth).toBeGreaterThan(0))
  },
}

/** Another picture takes the place of one that cannot be read. */
export const AnotherImage: LoginStory = {
  parameters: withImage,
  play: async (context) => {
    const image = await context.canvas.findByRole<HTMLImageElement>('img')
    const before = image.src
    await press(context, 'Show another image')
    await waitFor(() => expect(context.canvas.getByRole('img')).not.toHaveAttribute('src', before))
  },
}

/** Wikis often ask for a captcha only after a wrong password. */
export const AfterFailures: LoginStory = {
  parameters: { wiki: { features: { captcha: 'question', captchaAfterFailures: 1 } } },
  play: async (context) => {
    await logIn(context, 'CaptchaUser', 'guessed')
    await expectRefusal(context, /Incorrect username or password/)
    await expect(await context.canvas.findByLabelText('Your answer')).toBeVisible()
  },
}

/** The answer is typed, and posted with the password. */
export const Solved: LoginStory = {
  parameters: withSum,
  play: async (context) => {
    const answer = await context.canvas.findByLabelText('Your answer')
    const id = context.canvasElement.querySelector<HTMLInputElement>('[name=captchaId]')?.value ?? ''
    const solution = wikiOf(context).captchaAnswer(id) ?? ''
    await context.userEvent.type(answer, solution)
    await expect(answer).toHaveValue(solution)
  },
}

/** The buttons of the widget are those of a human and of a robot. */
async function findInWidget({ canvas }: Playing, index: 0 | 1): Promise<HTMLElement> {
  const widget = await canvas.findByRole('group', { name: 'Captcha' })
  return (await within(widget).findAllByRole('button'))[index]!
}

function withWidget(captcha: Widget): LoginStory {
  return {
    parameters: { wiki: { features: { captcha, captchaAfterFailures: 0 } } },
    play: async (context) => {
      await context.userEvent.click(await findInWidget(context, 0))
      await waitFor(() => expect(context.canvas.getByRole('group', { name: 'Captcha' })).toHaveAttribute('data-widget', 'solved'))
    },
  }
}

/** The widget of hCaptcha, solved: its token is posted with the password. */
export const HCaptcha: LoginStory = { ...withWidget('hcaptcha'), name: 'hCaptcha' }
/** The widget of Cloudflare Turnstile, solved. */
export const Turnstile: LoginStory = withWidget('turnstile')
/** The widget of Google reCAPTCHA, solved. */
export const ReCaptcha: LoginStory = { ...withWidget('recaptchanocaptcha'), name: 'reCAPTCHA' }

/** A wiki may answer a wrong captcha with an error about the password, so the message names both. */
export const WidgetRefused: LoginStory = {
  parameters: { wiki: { features: { captcha: 'turnstile', captchaAfterFailures: 0 } } },
  play: async (context) => {
    await context.userEvent.click(await findInWidget(context, 1))
    await logIn(context, 'CaptchaUser', 'captcha-pass')
    await expectRefusal(context, /may also have been the captcha answer/)
  },
}

/** The script of the service did not load: the message names its host and offers to try again. */
export const WidgetBlocked: LoginStory = {
  args: { captchaScripts: { turnstile: 'https://wiki.example/blocked.js' } },
  parameters: { wiki: { features: { captcha: 'turnstile', captchaAfterFailures: 0 } } },
  play: async (context) => {
    await expectAlert(context, /couldn’t be loaded/)
    await expect(context.canvas.getByRole('button', { name: 'Load the captcha again' })).toBeVisible()
  },
}
