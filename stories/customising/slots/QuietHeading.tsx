// The app's own heading. With the props spread on it, it takes the focus when another step is shown.
import type { SlotProps } from 'react-mediawiki-auth'

export function QuietHeading({ title, level, headingProps }: SlotProps<'heading'>) {
  return (
    <div role="heading" aria-level={level} {...headingProps}>
      Our wiki: {title}
    </div>
  )
}
