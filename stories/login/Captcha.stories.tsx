// Captchas of each kind.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn, waitFor } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { expectHeading, expectRefusal, logIn, press } from '../play/userActions.ts'
import { mockCaptchaScript } from '../play/mockCaptcha.ts'
import { wikiOf } from '../play/wikiOf.ts'

const meta: LoginMeta = {
  title: 'Login/Captcha',
  component: AuthFlow,
  args: {
    module: 'clientlogin',
    api: 'https://wiki.example/w/api.php',
    onPass: fn(),
    // Mock scripts of the captcha services as data URLs, so that no request leaves the page.
    captchaScripts: { hcaptcha: mockCaptchaScript('hcaptcha'), turnstile: mockCaptchaScript('turnstile'), recaptchanocaptcha: mockCaptchaScript('recaptchanocaptcha') },
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
    await expectRefusal(context, /Incorrect username or password/)
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
      await context.userEvent.click(await context.canvas.findByRole('button', { name: 'I’m human' }))
      await logIn(context, 'CaptchaUser', 'captcha-pass')
      await expectHeading(context, 'You are logged in')
    },
  }
}

export const HCaptcha: LoginStory = { ...withWidget('hcaptcha'), name: 'hCaptcha' }
export const Turnstile: LoginStory = withWidget('turnstile')
export const ReCaptcha: LoginStory = { ...withWidget('recaptchanocaptcha'), name: 'reCAPTCHA' }

/** A wiki may answer a wrong captcha with an error about the password, so the message names both. */
export const WidgetRefused: LoginStory = {
  parameters: { wiki: { features: { captcha: 'turnstile', captchaAfterFailures: 0 } } },
  play: async (context) => {
    await context.userEvent.click(await context.canvas.findByRole('button', { name: 'I’m a robot' }))
    await logIn(context, 'CaptchaUser', 'captcha-pass')
    await expectRefusal(context, /may also have been the captcha answer/)
  },
}

export const WidgetBlocked: LoginStory = {
  args: { captchaScripts: { turnstile: 'data:text/javascript,0' } },
  parameters: { wiki: { features: { captcha: 'turnstile', captchaAfterFailures: 0 } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/couldn’t be loaded/)
    await expect(canvas.getByRole('button', { name: 'Load the captcha again' })).toBeVisible()
  },
}
