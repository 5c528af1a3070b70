'use client'
// A button in one of the package's styles.
import type { ComponentPropsWithoutRef } from 'react'

export interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
  /** `primary` continues, `quiet` cancels, `danger` takes something away. Without it: one of several choices. */
  readonly variant?: 'primary' | 'quiet' | 'danger' | undefined
  readonly isBusy?: boolean | undefined
  /** Shows that what the button was pressed for is going on. */
  readonly isWorking?: boolean | undefined
}

/** Busy is `aria-disabled` and not `disabled`, because a disabled button loses the focus. */
export function Button({ variant, isBusy, isWorking, ...props }: ButtonProps) {
  const className = variant ? `mwa-button mwa-${variant}` : 'mwa-button'
  return <button type="button" className={className} aria-disabled={isBusy ? true : undefined} data-working={isWorking ? '' : undefined} {...props} />
}
