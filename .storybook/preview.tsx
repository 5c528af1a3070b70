// What all stories share: the fake wiki, the page around them, and the settings of the toolbar.
import type { Decorator, Preview } from '@storybook/react-vite'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import 'react-mediawiki-auth/styles.css'
import { configure } from 'storybook/test'
import { StoryPage } from './page/StoryPage.tsx'
import { globalTypes, initialGlobals } from './toolbar.ts'
import { openWiki, type Loaded } from './wiki/openWiki.ts'

// A generous timeout for slow machines.
configure({ asyncUtilTimeout: 10_000 })

/** As most apps have one. Nothing of a flow stays in it, so all stories share it. */
const queryClient = new QueryClient()

const showOnPage: Decorator = (Story, { args, globals, loaded }) => {
  // Storybook types the results of loaders as `any`.
  const { wire } = loaded as unknown as Loaded
  const { theme, direction, width, language } = globals as Record<keyof typeof initialGlobals, string>
  return (
    <QueryClientProvider client={queryClient}>
      <StoryPage theme={theme} direction={direction} width={width} wire={wire}>
        <Story args={{ ...args, language }} />
      </StoryPage>
    </QueryClientProvider>
  )
}

const preview: Preview = {
  loaders: [openWiki],
  decorators: [showOnPage],
  globalTypes,
  initialGlobals,
  parameters: {
    layout: 'fullscreen',
    backgrounds: { disable: true },
    controls: { expanded: true, sort: 'requiredFirst' },
    a11y: {
      test: 'error',
      // A story is not a whole page, so axe's rules for whole pages are off.
      options: { rules: Object.fromEntries(['region', 'landmark-one-main', 'page-has-heading-one'].map((rule) => [rule, { enabled: false }])) },
    },
    options: {
      storySort: {
        order: [
          'Introduction', 'Quick start',
          'Login', ['Password', 'Two factors', 'Passkey', 'Captcha', 'Old password', 'Every field', 'Redirect', 'Restart', 'Logged in', 'Network', 'Errors', 'Languages', 'Places'],
          'Link', ['Flow', 'Accounts'], 'Create', ['Account'], 'Session', ['Notebook'],
          'Customising', ['Overview', 'Theme', 'Variables', 'Renderers', 'Slots', 'Component library', 'Hooks'],
        ],
      },
    },
  },
}

export default preview
