// The frame around the stories.
import { addons } from 'storybook/manager-api'
import { brand } from './brand.ts'
import { sentenceCase } from './sentenceCase.ts'

addons.setConfig({ theme: brand, sidebar: { renderLabel: ({ name }) => sentenceCase(name) } })

/** Storybook writes its own name into the title of each page. */
function ownTitle(): void {
  const title = document.title.replace(/Storybook$/, 'react-mediawiki-auth')
  if (title !== document.title) document.title = title
}

new MutationObserver(ownTitle).observe(document.head, { childList: true, subtree: true, characterData: true })
