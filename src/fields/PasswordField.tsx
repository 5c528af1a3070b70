'use client'
// A password, which can be looked at once what shows it is there.
import { useState } from 'react'
import type { FieldControl } from '../hooks/index.ts'
import { FieldFrame } from './FieldFrame.tsx'
import { useRegistry } from './RegistryProvider.tsx'

export function PasswordField({ inputProps, ...parts }: FieldControl<'password'>) {
  const { Reveal } = useRegistry().builtIn
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
