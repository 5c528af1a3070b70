'use client'
// What is shown after a pass: who is logged in or was created, and a warning if that is another user than expected.
import { ErrorNotice } from '../fields/index.ts'
import type { Passed } from '../flow/index.ts'
import { useMessages } from '../hooks/index.ts'
import { modules } from '../protocol/index.ts'

export function PassedView({ state: { username, expectedUsername, task } }: { readonly state: Passed }) {
  const translate = useMessages()
  if (username === undefined) return null
  return (
    <>
      <p className="mwa-text">{translate(modules[task.module].logsIn ? 'passed-as' : 'created-as', username)}</p>
      {expectedUsername !== undefined && <ErrorNotice>{translate('instead-of', username, expectedUsername)}</ErrorNotice>}
    </>
  )
}
