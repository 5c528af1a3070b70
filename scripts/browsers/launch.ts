// Starts a browser of the system.
import { chromium, firefox, type Browser } from '@playwright/test'
import { browserPaths } from './browserPaths.ts'

export type BrowserName = 'chromium' | 'firefox'

export function launch(name: BrowserName): Promise<Browser> {
  return name === 'firefox'
    ? firefox.launch({ channel: 'moz-firefox', executablePath: browserPaths.firefox })
    : chromium.launch({
        executablePath: browserPaths.headlessChromium,
        args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
      })
}
