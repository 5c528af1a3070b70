// Links below the form, where a login begins.
import type { SlotProps } from 'react-mediawiki-auth'
import { useAppWords } from '../../words/useAppWords.ts'

export function Links({ step }: SlotProps<'footer'>) {
  const words = useAppWords()
  if (step.kind !== 'begin') return null
  return (
    <p>
      <a href="#join">{words('join')}</a> · <a href="#password">{words('forgot')}</a>
    </p>
  )
}
