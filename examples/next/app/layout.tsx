import type { ReactNode } from 'react'
import 'react-mediawiki-auth/styles.css'

export const metadata = { title: 'The app' }

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
