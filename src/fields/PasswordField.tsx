'use client'
// A password, which can be looked at.
import { useState } from 'react'
import { useAuthFlowContext, type FieldControl } from '../hooks/index.ts'
import { FieldFrame } from './FieldFrame.tsx'

export function PasswordField({ inputProps, ...parts }: FieldControl<'password'>) {
  const { translate } = useAuthFlowContext()
  const [isShown, setIsShown] = useState(false)
  const [wasToggled, setWasToggled] = useState(false)
  const toggle = () => {
    setIsShown(!isShown)
    setWasToggled(true)
  }
  return (
    <FieldFrame {...parts}>
      <span className="mwa-password">
        <input className="mwa-input" {...inputProps} type={isShown ? 'text' : 'password'} />
        <button
          type="button"
          className="mwa-reveal"
          data-shown={isShown ? '' : undefined}
          aria-controls={inputProps.id}
          onClick={toggle}
        >
          <span className="mwa-hidden-visually">{translate(isShown ? 'hide-password' : 'show-password')}</span>
        </button>
        <span className="mwa-hidden-visually" role="status">
          {wasToggled ? translate(isShown ? 'password-shown' : 'password-hidden') : ''}
        </span>
      </span>
    </FieldFrame>
  )
}
