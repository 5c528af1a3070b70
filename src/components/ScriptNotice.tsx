'use client'
// Says that a file of the package could not be loaded. It offers a reload, because Firefox does not retry a failed import.
import { ErrorNotice, LinkButton } from '../fields/index.ts'
import { useMessages } from '../hooks/index.ts'

export function ScriptNotice() {
  const translate = useMessages()
  return (
    <ErrorNotice>
      <p>{translate('script-missing')}</p>
      <LinkButton onClick={() => { window.location.reload() }}>
        {translate('reload')}
      </LinkButton>
    </ErrorNotice>
  )
}
