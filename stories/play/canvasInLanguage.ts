// The queries of a story's canvas, which find the English words of a play function in the language of the toolbar.
import type { StoryContext } from '@storybook/react-vite'
import type { InLanguage } from './inLanguage.ts'

type Canvas = StoryContext['canvas']
type Query = (...given: readonly unknown[]) => unknown

export function inLanguageOfStory({ loaded }: Pick<StoryContext, 'loaded'>): InLanguage {
  // Storybook types the results of loaders as `any`.
  return loaded['inLanguage'] as InLanguage
}

const byText = /By(Text|LabelText|Role)$/

export function canvasInLanguage<Queries extends Canvas>(canvas: Queries, inLanguage: InLanguage): Queries {
  const translated = Object.entries(canvas).map(([name, query]) => [name, byText.test(name) ? asking(query as Query, inLanguage, name.endsWith('Role')) : query])
  return Object.fromEntries(translated) as Queries
}

function asking(query: Query, inLanguage: InLanguage, isByRole: boolean): Query {
  const ofText = (text: unknown) => (typeof text === 'string' || text instanceof RegExp ? inLanguage(text) : text)
  if (!isByRole) return (text, ...rest) => query(ofText(text), ...rest)
  return (role, options, ...rest) => query(role, withName(options as { readonly name?: unknown } | undefined, ofText), ...rest)
}

function withName(options: { readonly name?: unknown } | undefined, ofText: (text: unknown) => unknown) {
  return options?.name === undefined ? options : { ...options, name: ofText(options.name) }
}
