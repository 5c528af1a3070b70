// Actions of a user on the page of a story, and checks of what the page shows.
import type { StoryContext } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { inLanguageOfStory } from './canvasInLanguage.ts'

/** Options that match visible text only, without the text for screen readers. */
export const visibleOnly = { ignore: '[role=status]' }

type Page = Pick<StoryContext, 'canvas' | 'userEvent'>

export async function logIn({ canvas, userEvent }: Page, username: string, password: string): Promise<void> {
  const name = await findInput({ canvas }, 'username')
  await userEvent.clear(name)
  await userEvent.type(name, username)
  await userEvent.type(name.form?.elements.namedItem('password') as HTMLInputElement, password)
  await submit({ canvas, userEvent })
}

/** Finds a text input by its name, whatever the language of its label. */
export async function findInput({ canvas }: Pick<Page, 'canvas'>, name: string): Promise<HTMLInputElement> {
  await waitFor(() => expect(canvas.getAllByRole<HTMLInputElement>('textbox').map((input) => input.name)).toContain(name))
  return canvas.getAllByRole<HTMLInputElement>('textbox').find((input) => input.name === name)!
}

/** Submits the form as it is, whatever the label of its button. */
export async function submit({ canvas, userEvent }: Page): Promise<void> {
  const buttons = await canvas.findAllByRole<HTMLButtonElement>('button')
  await userEvent.click(buttons.find(({ type }) => type === 'submit')!)
}

export async function press({ canvas, userEvent }: Page, name: string): Promise<void> {
  await userEvent.click(await canvas.findByRole('button', { name }))
}

export async function expectHeading({ canvas }: Page, name: string): Promise<void> {
  await expect(await canvas.findByRole('heading', { name })).toBeVisible()
}

type PageWithWords = Pick<StoryContext, 'canvas' | 'loaded'>

export async function expectAlert(context: PageWithWords, text: RegExp, timeout?: number): Promise<void> {
  const alert = await context.canvas.findByRole('alert', undefined, timeout === undefined ? undefined : { timeout })
  await expect(alert).toHaveTextContent(inLanguageOfStory(context)(text))
}

/** Waits until the input is described by the text. */
export async function expectDescription(context: PageWithWords, label: string, text: string): Promise<void> {
  await waitFor(() => expect(context.canvas.getByLabelText(label)).toHaveAccessibleDescription(inLanguageOfStory(context)(text)))
}

/** Waits until the error is shown and the form can be used again. */
export async function expectRefusal(context: PageWithWords & Pick<StoryContext, 'canvasElement'>, text: RegExp): Promise<void> {
  await waitFor(() => expect(context.canvas.getByRole('alert')).toHaveTextContent(inLanguageOfStory(context)(text)))
  await waitFor(() => expect(context.canvasElement.querySelector('[data-state=awaitingInput]')).toBeVisible())
}
