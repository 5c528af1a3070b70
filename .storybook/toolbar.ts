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
    { value: 'system', title: 'As the system' },
    { value: 'light', title: 'Light' },
    { value: 'dark', title: 'Dark' },
  ]),
  direction: menu('Direction', 'transfer', [
    { value: 'auto', title: 'As the language' },
    { value: 'ltr', title: 'Left to right' },
    { value: 'rtl', title: 'Right to left' },
  ]),
  language: menu('Language', 'globe', languages.map((value) => ({ value, title: languageName(value) }))),
  width: menu('Width', 'grow', [
    { value: 'phone', title: 'Phone, 360 px' },
    { value: 'card', title: 'Card, 420 px' },
    { value: 'wide', title: 'Wide' },
  ]),
} satisfies Preview['globalTypes']

export const initialGlobals = { theme: 'system', direction: 'auto', language: 'en', width: 'card' }
