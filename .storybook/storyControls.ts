// The controls of what the types of the props do not tell by themselves.
import type { Preview } from '@storybook/react-vite'
import { modules } from '../demo/page/settings.ts'

const withoutControl = { control: { disable: true } }
const text = { control: { type: 'text' } } as const

const controls: Readonly<Record<string, object>> = {
  api: text,
  module: { control: { type: 'select' }, options: modules },
  username: text,
  returnUrl: text,
  // The toolbar has it.
  language: withoutControl,
}

/** Objects and callbacks have no control: what they are stands in the code beside the story. */
const hasValue = ({ control }: { readonly control?: unknown }) => typeof control === 'object' && (control as { readonly type?: string }).type !== 'object'

type Enhancer = NonNullable<Preview['argTypesEnhancers']>[number]

export const chooseControls: Enhancer = ({ argTypes }) =>
  Object.fromEntries(Object.entries(argTypes).map(([name, argType]) => [name, { ...argType, ...(controls[name] ?? (hasValue(argType) ? {} : withoutControl)) }]))
