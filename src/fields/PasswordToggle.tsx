'use client'
// The button that shows and hides a password. It announces the change.
import { useState } from 'react'
import { useMessages } from '../hooks/index.ts'

export interface PasswordToggleProps {
  readonly isVisible: boolean
  readonly toggle: () => void
}

export function PasswordToggle({ isVisible, toggle }: PasswordToggleProps) {
  const translate = useMessages()
  // Nothing is announced before the first press.
  const [wasUsed, setWasUsed] = useState(false)
  const press = () => {
    setWasUsed(true)
    toggle()
  }
  return (
    <>
      <button
        type="button"
        className="mwa-password-toggle"
        data-shown={isVisible ? '' : undefined}
        aria-label={translate(isVisible ? 'hide-password' : 'show-password')}
        onClick={press}
      />
      <span className="mwa-hidden-visually" role="status">
        {wasUsed && translate(isVisible ? 'password-shown' : 'password-hidden')}
      </span>
    </>
  )
}
