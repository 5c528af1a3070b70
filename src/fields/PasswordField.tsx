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
      <span className="mwa-password">
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
