'use client'
// A button that looks like a link, inside or below a text.
import type { ComponentPropsWithoutRef } from 'react'

export function LinkButton(props: Omit<ComponentPropsWithoutRef<'button'>, 'type' | 'className'>) {
  return <button type="button" className="mwa-link" {...props} />
}
