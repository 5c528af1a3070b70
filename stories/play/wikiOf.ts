// The wiki that a story talks to, for what only the wiki knows: the code of the moment, the answer to a captcha.
import type { StoryContext } from '@storybook/react-vite'
import type { FakeWiki } from 'react-mediawiki-auth/testing'

export function wikiOf({ loaded }: Pick<StoryContext, 'loaded'>): FakeWiki {
  // Storybook types what loaders gave as anything.
  return loaded['wiki'] as FakeWiki
}
