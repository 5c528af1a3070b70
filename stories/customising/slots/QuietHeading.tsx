// The app's own heading. With the props spread on it, it takes the focus when another step is shown.
import type { SlotProps } from 'react-mediawiki-auth'
import { useAppWords } from '../../words/useAppWords.ts'

export function QuietHeading({ title, level, headingProps }: SlotProps<'heading'>) {
  const words = useAppWords()
  return (
    <div role="heading" aria-level={level} {...headingProps}>
      {words('our-wiki', title)}
    </div>
  )
}
