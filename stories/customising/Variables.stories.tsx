// A control for each custom property that an app may set. They come from the style sheet, as docs/guides/theming.md does.
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useContext } from 'react'
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, userEvent } from 'storybook/test'
import { readVariables, type ThemeVariable } from '../../scripts/theme/readVariables.ts'
import tokens from '../../src/theme/tokens.css?raw'
import { AppLanguage } from '../words/useAppWords.ts'

type Values = Readonly<Record<string, string>>

/** Custom properties that are set are part of what a browser has as style. */
function ThemedLogin(values: Values) {
  const set = Object.fromEntries(Object.entries(values).filter(([name, value]) => name.startsWith('--mwa-') && value !== ''))
  return (
    <div style={set}>
      <AuthFlow module="clientlogin" api="https://wiki.example/w/api.php" returnUrl="/auth/return.html" language={useContext(AppLanguage)} />
    </div>
  )
}

const variables = readVariables(tokens)
const isLength = ({ byDefault = '' }: ThemeVariable) => /\drem\b/.test(byDefault)

/** A control for each custom property that an app may set. */
const meta: Meta<typeof ThemedLogin> = {
  title: 'Customising/Variables',
  component: ThemedLogin,
  parameters: { wiki: { features: { providers: [{ id: 'harbour', label: 'Harbour ID' }] } } },
  argTypes: Object.fromEntries(
    variables.map((variable) => [variable.name, { description: variable.use, control: { type: isLength(variable) ? 'text' : 'color' }, table: { defaultValue: { summary: variable.byDefault ?? 'from --mwa-accent' } } }]),
  ),
}

export default meta

/** Change any of them in the controls. */
export const Defaults: StoryObj<typeof meta> = {}

/** A value for each, which can be seen. */
const visible: Values = {
  '--mwa-accent': '#005f73', '--mwa-color': '#3d1f00', '--mwa-subtle': '#6b4423', '--mwa-error': '#9b1d6a', '--mwa-error-soft': '#fde7f3',
  '--mwa-success': '#386641', '--mwa-surface': '#fffdf5', '--mwa-soft': '#f1e9d2', '--mwa-border': '#8a6d3b', '--mwa-line': '#e0cfa9',
  '--mwa-radius': '1.25rem', '--mwa-width': '20rem', '--mwa-on-accent': '#fff8e7', '--mwa-link': '#7b2d00',
}

/** What can be seen of a form, without the places of its parts. */
const lookOf = (root: Element) =>
  [root, ...root.querySelectorAll('*')].flatMap((element) => [undefined, '::before'].map((part) => {
    const { color, backgroundColor, backgroundImage, borderColor, borderRadius, outlineColor, maxInlineSize, fontSize } = getComputedStyle(element, part)
    return [color, backgroundColor, backgroundImage, borderColor, borderRadius, outlineColor, maxInlineSize, fontSize].join(' ')
  })).join('\n')

/** Are seen only under the pointer, while it waits, or when it has passed. */
const seenElsewhere = ['--mwa-soft', '--mwa-success']

/** Every property has another value. */
export const AllSet: StoryObj<typeof meta> = {
  args: visible,
  // Its colours are for one scheme.
  decorators: [(Story) => <div data-mwa-theme="light" style={{ padding: '1rem', background: 'Canvas' }}><Story /></div>],
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Log in' }))
    await canvas.findByRole('group', { name: 'Please check these fields:' })
    await expect(Object.keys(visible)).toEqual(expect.arrayContaining(variables.map(({ name }) => name)))
    const root = canvasElement.querySelector('.mwa-flow')
    const themed = root?.parentElement
    if (!root || !themed) throw new Error('There is no form.')
    const whole = lookOf(root)
    for (const { name } of variables.filter((variable) => !seenElsewhere.includes(variable.name))) {
      const value = themed.style.getPropertyValue(name)
      themed.style.removeProperty(name)
      await expect(lookOf(root), `without ${name}`).not.toBe(whole)
      themed.style.setProperty(name, value)
    }
  },
}
