// The wiki of a story, for what only the wiki knows: the current one-time code, the solution of a captcha.
import type { StoryContext } from '@storybook/react-vite'
import type { FakeWiki } from 'react-mediawiki-auth/testing'

export function wikiOf({ loaded }: Pick<StoryContext, 'loaded'>): FakeWiki {
  // Storybook types the results of loaders as `any`.
  return loaded['wiki'] as FakeWiki
}
