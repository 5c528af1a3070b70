// What all stories share: the fake wiki, the page around them, and the settings of the toolbar.
import type { Decorator, Preview } from '@storybook/react-vite'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import 'react-mediawiki-auth/styles.css'
import { configure } from 'storybook/test'
import { brand } from './brand.ts'
import { DocsContainer } from './page/DocsContainer.tsx'
import { DocsPage } from './page/DocsPage.tsx'
import { StoryPage } from './page/StoryPage.tsx'
import { sentenceCase } from './sentenceCase.ts'
import { chooseControls } from './storyControls.ts'
import { globalTypes, initialGlobals } from './toolbar.ts'
import { openWiki, type Loaded } from './wiki/openWiki.ts'
import { findInLanguage, loadLanguage } from './wiki/playInLanguage.ts'

// A generous timeout for slow machines.
configure({ asyncUtilTimeout: 10_000 })

/** As most apps have one. Nothing of a flow stays in it, so all stories share it. */
const queryClient = new QueryClient()

const showOnPage: Decorator = (Story, { args, globals, loaded, title, name, viewMode }) => {
  // Storybook types the results of loaders as `any`.
  const { wire } = loaded as unknown as Loaded
  const { theme, direction, width, language } = globals as Record<keyof typeof initialGlobals, string>
  return (
    <QueryClientProvider client={queryClient}>
      <StoryPage theme={theme} direction={direction} width={width} language={language} wire={wire} title={viewMode === 'docs' ? undefined : `${title.replace(/^.*\//, '')} · ${sentenceCase(name)}`}>
        <Story args={{ ...args, language }} />
      </StoryPage>
    </QueryClientProvider>
  )
}

/** Callbacks of stories are spies, which a build calls by a short name. */
const withoutSpies = (code: string) => code.replace(/\{function \w*\(\) ?\{\}\}/g, '{() => {}}')

const preview: Preview = {
  argTypesEnhancers: [chooseControls],
  tags: ['autodocs'],
  loaders: [openWiki, loadLanguage],
  beforeEach: findInLanguage,
  decorators: [showOnPage],
  globalTypes,
  initialGlobals,
  parameters: {
    layout: 'fullscreen',
    backgrounds: { disable: true },
    controls: { expanded: true, sort: 'requiredFirst' },
    docs: { theme: brand, container: DocsContainer, page: DocsPage, codePanel: true, source: { transform: withoutSpies }, story: { autoplay: true } },
    a11y: { test: 'error' },
    options: {
      storySort: {
        order: [
          'Introduction', 'Quick start',
          'Login', ['Password', 'Two factors', 'Passkey', 'Captcha', 'Old password', 'Every field', 'Redirect', 'Restart', 'Logged in', 'Network', 'Errors', 'Languages', 'Places'],
          'Passwords', 'Create', ['Account'], 'Link', ['Flow', 'Accounts'], 'Session', ['Notebook'],
          'Customising', ['Overview', 'Theme', 'Variables', 'Renderers', 'Slots', 'Component library', 'Hooks'],
        ],
      },
    },
  },
}

export default preview
