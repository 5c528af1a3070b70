'use client'
// A box with an error message. Screen readers announce it when it appears.
import type { ReactNode } from 'react'

export function ErrorNotice({ children }: { readonly children: ReactNode }) {
  return <div className="mwa-notice" data-tone="error" role="alert">{children}</div>
}
