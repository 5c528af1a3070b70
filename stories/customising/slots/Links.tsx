// Links below the form, where a login begins.
import type { SlotProps } from 'react-mediawiki-auth'

export function Links({ step }: SlotProps<'footer'>) {
  if (step.kind !== 'begin') return null
  return (
    <p>
      <a href="#join">Create an account</a> · <a href="#password">Forgot your password?</a>
    </p>
  )
}
