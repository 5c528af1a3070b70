'use client'
// A password, which can be looked at.
import { useState } from 'react'
import { useMessages, type FieldControl } from '../hooks/index.ts'
import { FieldFrame } from './FieldFrame.tsx'

export function PasswordField({ inputProps, ...parts }: FieldControl<'password'>) {
  const translate = useMessages()
  // Undefined until the button was used: nothing is to be announced before.
  const [isShown, setIsShown] = useState<boolean>()
  return (
    <FieldFrame {...parts}>
      <span className="mwa-password">
        <input className="mwa-input" {...inputProps} type={isShown ? 'text' : 'password'} />
        <button
          type="button"
          className="mwa-reveal"
          data-shown={isShown && ''}
          aria-label={translate(isShown ? 'hide-password' : 'show-password')}
          onClick={() => { setIsShown(!isShown) }}
        />
        <span className="mwa-hidden-visually" role="status">
          {isShown !== undefined && translate(isShown ? 'password-shown' : 'password-hidden')}
        </span>
      </span>
    </FieldFrame>
  )
}
