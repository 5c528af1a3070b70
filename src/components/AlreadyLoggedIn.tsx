'use client'
// A user is already logged in: offers to continue, or to log in as another user.
import type { AlreadyLoggedIn as AlreadyLoggedInState } from '../flow/index.ts'
import { useAuthFlowContext, useMessages } from '../hooks/index.ts'
import { Actions } from './Actions.tsx'

export function AlreadyLoggedIn({ state: { username } }: { readonly state: AlreadyLoggedInState }) {
  const { stayLoggedIn, startOver } = useAuthFlowContext()
  const translate = useMessages()
  return (
    <>
      <p className="mwa-text">{translate('already-logged-in', username)}</p>
      <Actions
        actions={[
          { kind: 'stayLoggedIn', variant: 'primary', label: translate('stay-logged-in', username), onClick: stayLoggedIn },
          { kind: 'logInAsOther', label: translate('log-in-other'), onClick: startOver },
        ]}
      />
    </>
  )
}
