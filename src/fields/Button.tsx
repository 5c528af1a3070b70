'use client'
// A button in one of the kit's looks.
import type { ComponentPropsWithoutRef } from 'react'

export interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
  /** `primary` leads on, `quiet` leads away; without it, one of several ways. */
  readonly look?: 'primary' | 'quiet'
  readonly isBusy?: boolean
}

/** Not disabled while it is busy: that would throw the focus out of the form. */
export function Button({ look, isBusy, ...props }: ButtonProps) {
  const className = look ? `mwa-button mwa-${look}` : 'mwa-button'
  return <button type="button" className={className} aria-disabled={isBusy ? true : undefined} {...props} />
}
