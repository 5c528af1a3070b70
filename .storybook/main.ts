// What Storybook builds, and with what. It asks nobody but its own host.
import type { StorybookConfig } from '@storybook/react-vite'

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: {
    name: '@storybook/react-vite',
    options: {
      strictMode: true,
      // A file of its own: the package's one says how a library is built.
      builder: { viteConfigPath: '.storybook/vite.config.ts' },
    },
  },
  staticDirs: ['./public'],
  // For older browsers light-dark() would become variables that only work below a color-scheme in the same style sheet.
  viteFinal: (config) => ({ ...config, build: { ...config.build, cssTarget: ['chrome123', 'firefox120', 'safari17.5'] } }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
}

export default config
