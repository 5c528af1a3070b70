// The wiki wants to know whether it talks to a person.
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn, waitFor } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { expectHeading, expectRefusal, logIn, press } from '../play/person.ts'
import { wikiOf } from '../play/wikiOf.ts'

const meta: LoginMeta = {
  title: 'Login/Captcha',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn() },
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
