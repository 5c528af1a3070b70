// What an app shows after a pass, in place of the heading and the text.
import type { SlotProps } from 'react-mediawiki-auth'

export function Welcome({ state, headingProps }: SlotProps<'passed'>) {
  return <h2 {...headingProps}>Welcome, {state.username}</h2>
}
