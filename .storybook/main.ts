// Storybook's configuration: what is built, and with which addons. Telemetry is off.
import type { StorybookConfig } from '@storybook/react-vite'

const config: StorybookConfig = {
  // Stories with a fault that the tests have to find are in the tests' own build alone.
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx', ...(process.env['PLANTED_FAULTS'] === undefined ? [] : ['../test/stories/planted/*.stories.tsx'])],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: {
    name: '@storybook/react-vite',
    options: {
      strictMode: true,
      // A separate Vite configuration, because vite.config.ts builds the library.
      builder: { viteConfigPath: '.storybook/vite.config.ts' },
    },
  },
  staticDirs: ['./public'],
  // Older targets would get variables in place of light-dark(), which need a color-scheme in the same style sheet.
  viteFinal: (config) => ({ ...config, build: { ...config.build, cssTarget: ['chrome123', 'firefox120', 'safari17.5'] } }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
}

export default config
