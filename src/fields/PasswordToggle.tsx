'use client'
// The button that shows a password and hides it again, and says which.
import { useState } from 'react'
import { useMessages } from '../hooks/index.ts'

export interface RevealProps {
  readonly isShown: boolean
  readonly toggle: () => void
}

export function Reveal({ isShown, toggle }: RevealProps) {
  const translate = useMessages()
  // Nothing is to be announced before.
  const [wasUsed, setWasUsed] = useState(false)
  const press = () => {
    setWasUsed(true)
    toggle()
  }
  return (
    <>
      <button
        type="button"
        className="mwa-reveal"
        data-shown={isShown ? '' : undefined}
        aria-label={translate(isShown ? 'hide-password' : 'show-password')}
        onClick={press}
      />
      <span className="mwa-hidden-visually" role="status">
        {wasUsed && translate(isShown ? 'password-shown' : 'password-hidden')}
      </span>
    </>
  )
}
