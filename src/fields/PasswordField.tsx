'use client'
// A password input with a button that shows the password, until it is sent.
import { useState } from 'react'
import { useAuthFlowContext, type FieldControl } from '../hooks/index.ts'
import { FieldFrame } from './FieldFrame.tsx'
import { PasswordToggle } from './PasswordToggle.tsx'

export function PasswordField({ inputProps, ...parts }: FieldControl<'password'>) {
  const [isVisible, setIsVisible] = useState(false)
  const isSent = useAuthFlowContext().state.kind === 'submitting'
  if (isSent && isVisible) setIsVisible(false)
  return (
    <FieldFrame {...parts}>
      {/* The button is at the end of what is typed, which is on the right in every language. */}
      <span className="mwa-password" dir={inputProps.dir}>
        <input
          {...inputProps}
          type={isVisible ? 'text' : 'password'}
          // Browsers write the text of other inputs into their session file.
          autoComplete={isVisible ? 'off' : inputProps.autoComplete}
        />
        <PasswordToggle isVisible={isVisible} toggle={() => { setIsVisible(!isVisible) }} />
      </span>
    </FieldFrame>
  )
}
