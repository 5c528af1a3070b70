// The settings of the toolbar, which apply to all stories.
import type { Preview } from '@storybook/react-vite'
import { languages, languageName } from '../demo/page/languages.ts'

interface Choice {
  readonly value: string
  readonly title: string
}

function menu<Icon extends string>(title: string, icon: Icon, items: readonly Choice[]) {
  return { description: title, toolbar: { title, icon, items: [...items], dynamicTitle: true } }
}

export const globalTypes = {
  theme: menu('Theme', 'mirror', [
    { value: 'system', title: 'Theme of the system' },
    { value: 'light', title: 'Light theme' },
    { value: 'dark', title: 'Dark theme' },
  ]),
  direction: menu('Direction', 'transfer', [
    { value: 'auto', title: 'Direction of the language' },
    { value: 'ltr', title: 'Left to right' },
    { value: 'rtl', title: 'Right to left' },
  ]),
  language: menu('Language', 'globe', languages.map((value) => ({ value, title: languageName(value) }))),
  width: menu('Width', 'grow', [
    { value: 'phone', title: 'As wide as a phone' },
    { value: 'card', title: 'As wide as a card' },
    { value: 'wide', title: 'As wide as a page' },
  ]),
} satisfies Preview['globalTypes']

export const initialGlobals = { theme: 'system', direction: 'auto', language: 'en', width: 'card' }
