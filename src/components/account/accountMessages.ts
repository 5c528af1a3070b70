'use client'
// What is said of accounts, above a form or in place of one.
import type { Passed, Stopped } from '../../flow/index.ts'
import { useAuthFlowContext, useMessages } from '../../hooks/index.ts'
import { modules } from '../../protocol/index.ts'

/** The notices that come with a detour through another module. */
export type AccountNotice =
  | { readonly kind: 'reauthenticate'; readonly username: string | undefined }
  | { readonly kind: 'accountCreated'; readonly username: string }

export function AccountNoticeMessage({ notice }: { readonly notice: AccountNotice }) {
  const translate = useMessages()
  if (notice.kind === 'accountCreated') return translate('created-log-in', notice.username)
  return notice.username === undefined ? translate('reauthenticate') : translate('reauthenticate-as', notice.username)
}

type AccountStopKind = 'notAllowed' | 'nothingToDo' | 'notLoggedIn' | 'otherUser'
export type AccountStop = {
  [Kind in AccountStopKind]: Extract<Stopped['reason'], { readonly kind: Kind }>
}[AccountStopKind]

/** Why somebody cannot link. */
export function LinkStopMessage({ reason }: { readonly reason: AccountStop }) {
  const translate = useMessages()
  switch (reason.kind) {
    case 'notAllowed':
      return translate('link-not-allowed')
    case 'nothingToDo':
      return translate('link-nothing')
    case 'notLoggedIn':
      return translate('link-not-logged-in')
    case 'otherUser':
      return translate('other-user', reason.username, reason.expected)
  }
}

export function AccountCreatedMessage({ username }: { readonly username: string }) {
  return useMessages()('created-as', username)
}

/** An account was made, or the wiki named another person than the one who was expected. */
export function PassedAccountView({ state: { username = '', expectedUsername } }: { readonly state: Passed }) {
  const translate = useMessages()
  const { logsIn } = modules[useAuthFlowContext().module]
  return (
    <>
      {!logsIn && <p className="mwa-text"><AccountCreatedMessage username={username} /></p>}
      {expectedUsername !== undefined && (
        <div className="mwa-notice" data-tone="error" role="alert">
          {translate('instead-of', username, expectedUsername)}
        </div>
      )}
    </>
  )
}
