// Captchas of each kind.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn, waitFor } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { expectHeading, expectRefusal, logIn, press } from '../play/person.ts'
import { standIn } from '../play/captchaStandIn.ts'
import { wikiOf } from '../play/wikiOf.ts'

const meta: LoginMeta = {
  title: 'Login/Captcha',
  component: AuthFlow,
  args: {
    module: 'clientlogin',
    api: 'https://wiki.example/w/api.php',
    onPass: fn(),
    // Mock scripts of the captcha services as data URLs, so that no request leaves the page.
    captchaScripts: { hcaptcha: standIn('hcaptcha'), turnstile: standIn('turnstile'), recaptchanocaptcha: standIn('recaptchanocaptcha') },
  },
}

export default meta

const withSum = { wiki: { features: { captcha: 'simple', captchaAfterFailures: 0 } } } as const
const withImage = { wiki: { features: { captcha: 'image', captchaAfterFailures: 0 } } } as const

export const Sum: LoginStory = {
  parameters: withSum,
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Your answer')).toBeVisible()
    await expect(await canvas.findByText(/\d+[+−]\d+ =/)).toBeVisible()
  },
}

export const Question: LoginStory = {
  parameters: { wiki: { features: { captcha: 'question', captchaAfterFailures: 0 } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('ripe')).toBeVisible()
    await expect(canvas.getByLabelText('Your answer')).toBeVisible()
  },
}

export const Image: LoginStory = {
  parameters: withImage,
  play: async ({ canvas }) => {
    const image = await canvas.findByRole<HTMLImageElement>('img')
    await waitFor(() => expect(image.naturalWidth).toBeGreaterThan(0))
  },
}

export const AnotherImage: LoginStory = {
  parameters: withImage,
  play: async (context) => {
    const image = await context.canvas.findByRole<HTMLImageElement>('img')
    const before = image.src
    await press(context, 'Show another image')
    await waitFor(() => expect(context.canvas.getByRole('img')).not.toHaveAttribute('src', before))
  },
}

export const AfterFailures: LoginStory = {
  parameters: { wiki: { features: { captcha: 'question', captchaAfterFailures: 1 } } },
  play: async (context) => {
    await logIn(context, 'CaptchaUser', 'guessed')
    await expectRefusal(context, /password is wrong/)
    await expect(await context.canvas.findByLabelText('Your answer')).toBeVisible()
  },
}

export const Solved: LoginStory = {
  parameters: withSum,
  play: async (context) => {
    const answer = await context.canvas.findByLabelText('Your answer')
    const id = context.canvasElement.querySelector<HTMLInputElement>('[name=captchaId]')?.value ?? ''
    await context.userEvent.type(answer, wikiOf(context).captchaAnswer(id) ?? '')
    await logIn(context, 'CaptchaUser', 'captcha-pass')
    await expectHeading(context, 'You are logged in')
  },
}

function withWidget(captcha: 'hcaptcha' | 'turnstile' | 'recaptchanocaptcha'): LoginStory {
  return {
    parameters: { wiki: { features: { captcha, captchaAfterFailures: 0 } } },
    play: async (context) => {
      await context.userEvent.click(await context.canvas.findByRole('button', { name: 'I am a person' }))
      await logIn(context, 'CaptchaUser', 'captcha-pass')
      await expectHeading(context, 'You are logged in')
    },
  }
}

export const HCaptcha: LoginStory = withWidget('hcaptcha')
export const Turnstile: LoginStory = withWidget('turnstile')
export const ReCaptcha: LoginStory = withWidget('recaptchanocaptcha')

/** A wiki may answer a wrong captcha with an error about the password, so the message names both. */
export const WidgetRefused: LoginStory = {
  parameters: { wiki: { features: { captcha: 'turnstile', captchaAfterFailures: 0 } } },
  play: async (context) => {
    await context.userEvent.click(await context.canvas.findByRole('button', { name: 'I am a machine' }))
    await logIn(context, 'CaptchaUser', 'captcha-pass')
    await expectRefusal(context, /may as well have been the answer to the captcha/)
  },
}

export const WidgetLost: LoginStory = {
  args: { captchaScripts: { turnstile: 'data:text/javascript,0' } },
  parameters: { wiki: { features: { captcha: 'turnstile', captchaAfterFailures: 0 } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/could not be loaded/)
    await expect(canvas.getByRole('button', { name: 'Load the captcha again' })).toBeVisible()
  },
}
