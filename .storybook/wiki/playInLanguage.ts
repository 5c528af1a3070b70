// Lets the play function of a story find its English words in the language of the toolbar.
import type { Loader, Preview } from '@storybook/react-vite'
import { canvasInLanguage, inLanguageOfStory } from '../../stories/play/canvasInLanguage.ts'
import { loadInLanguage } from '../../stories/play/inLanguage.ts'

export const loadLanguage: Loader = async ({ globals }) => ({ inLanguage: await loadInLanguage(String(globals['language'])) })

export const findInLanguage: NonNullable<Preview['beforeEach']> = (context) => {
  context.canvas = canvasInLanguage(context.canvas, inLanguageOfStory(context))
}
