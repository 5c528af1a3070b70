'use client'
// A user is already logged in: offers to continue, or to log in as another user.
import { Button } from '../fields/index.ts'
import type { AlreadyLoggedIn as AlreadyLoggedInState } from '../flow/index.ts'
import { useAuthFlowContext, useMessages } from '../hooks/index.ts'

export function AlreadyLoggedIn({ state: { username } }: { readonly state: AlreadyLoggedInState }) {
  const { stayLoggedIn, startOver } = useAuthFlowContext()
  const translate = useMessages()
  return (
    <>
      <p className="mwa-text">{translate('already-logged-in', username)}</p>
      <div className="mwa-actions">
        <Button variant="primary" onClick={stayLoggedIn}>
          {translate('stay-logged-in', username)}
        </Button>
        <Button onClick={startOver}>{translate('log-in-other')}</Button>
      </div>
    </>
  )
}
