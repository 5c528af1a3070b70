// What an app shows after a pass, in place of the heading and the text.
import type { SlotProps } from 'react-mediawiki-auth'
import { useAppWords } from '../../words/useAppWords.ts'

export function Welcome({ state, headingProps }: SlotProps<'passed'>) {
  const words = useAppWords()
  return <h2 {...headingProps}>{words('welcome', state.username)}</h2>
}
