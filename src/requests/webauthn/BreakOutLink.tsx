'use client'
// Opens the page by itself, for a page that another site embeds.
import { useMessages } from '../../hooks/index.ts'

export function BreakOutLink() {
  const translate = useMessages()
  return (
    <>
      {' '}
      <a href={window.location.href} target="_blank" rel="noopener">
        {translate('redirect-break-out')}
      </a>
    </>
  )
}
