'use client'
// What is shown after a pass: what came of it, and a warning if the wiki named another user than expected.
import { ErrorNotice } from '../fields/index.ts'
import type { Passed } from '../flow/index.ts'
import { useMessages } from '../hooks/index.ts'
import { passedMessage } from './passedMessages.ts'

export function PassedView({ state }: { readonly state: Passed }) {
  const translate = useMessages()
  const { username, expectedUsername } = state
  const message = passedMessage(state, translate)
  return (
    <>
      {message !== undefined && <p className="mwa-text">{message}</p>}
      {username !== undefined && expectedUsername !== undefined && <ErrorNotice>{translate('instead-of', username, expectedUsername)}</ErrorNotice>}
    </>
  )
}
