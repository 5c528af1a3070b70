// What this page is: the package, how to install it, its documentation, and which wiki is behind the page.
import type { WikiOfDemo } from '../server/wikiOfDemo.ts'

const pages = [
  { path: '/README.md', name: 'Quick start' },
  { path: '/docs/guides/theming.md', name: 'Theming' },
  { path: '/docs/guides/headless.md', name: 'Forms of your own' },
  { path: '/docs/guides/testing.md', name: 'Testing' },
  { path: '/docs/reference/index.md', name: 'Reference' },
]

export function Intro({ wiki }: { readonly wiki: WikiOfDemo }) {
  return (
    <header>
      <h1>react-mediawiki-auth</h1>
      <p className="what">React components that log users in to a MediaWiki, whatever it asks for.</p>
      <p><code className="install">npm install react-mediawiki-auth @tanstack/react-query react-hook-form</code></p>
      <nav aria-label="Documentation">
        {pages.map(({ path, name }) => <a key={path} href={path}>{name}</a>)}
      </nav>
      <p className="wiki">{wiki.kind === 'fake' ? 'Behind this page is a simulated wiki: nothing leaves your computer.' : `Behind this page is the wiki of ${wiki.api}`}</p>
    </header>
  )
}
