'use client'
// A password, which can be shown.
import { useState } from 'react'
import type { FieldControl } from '../hooks/index.ts'
import { FieldFrame } from './FieldFrame.tsx'
import { Reveal } from './PasswordToggle.tsx'

export function PasswordField({ inputProps, ...parts }: FieldControl<'password'>) {
  const [isShown, setIsShown] = useState(false)
  return (
    <FieldFrame {...parts}>
      <span className="mwa-password">
        <input className="mwa-input" {...inputProps} type={isShown ? 'text' : 'password'} />
        <Reveal isShown={isShown} toggle={() => { setIsShown(!isShown) }} />
      </span>
    </FieldFrame>
  )
}
