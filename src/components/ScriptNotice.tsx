'use client'
// Says that a file of the page could not be fetched. Firefox keeps a failed import for as long as the page is open, so only a
// reload helps.
import { useMessages } from '../hooks/index.ts'

export function ScriptNotice() {
  const translate = useMessages()
  return (
    <div className="mwa-notice" data-tone="error" role="alert">
      <p>{translate('script-missing')}</p>
      <button type="button" className="mwa-link" onClick={() => { window.location.reload() }}>
        {translate('reload')}
      </button>
    </div>
  )
}
