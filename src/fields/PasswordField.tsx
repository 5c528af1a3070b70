'use client'
// A password input with a button that shows the password.
import { useState } from 'react'
import type { FieldControl } from '../hooks/index.ts'
import { FieldFrame } from './FieldFrame.tsx'
import { PasswordToggle } from './PasswordToggle.tsx'

export function PasswordField({ inputProps, ...parts }: FieldControl<'password'>) {
  const [isVisible, setIsVisible] = useState(false)
  return (
    <FieldFrame {...parts}>
      <span className="mwa-password">
        <input className="mwa-input" {...inputProps} type={isVisible ? 'text' : 'password'} />
        <PasswordToggle isVisible={isVisible} toggle={() => { setIsVisible(!isVisible) }} />
      </span>
    </FieldFrame>
  )
}
