'use client'
// What is said of accounts, above a form or in place of one.
import type { PassedState, Stopped } from '../../flow/index.ts'
import { useAuthFlowContext, useMessages } from '../../hooks/index.ts'
import { modules } from '../../protocol/index.ts'

/** The notices that come with a detour through another module. */
export type AccountNotice =
  | { readonly kind: 'reauthenticate'; readonly username: string | undefined }
  | { readonly kind: 'created'; readonly username: string }

export function AccountNoticeWords({ notice }: { readonly notice: AccountNotice }) {
  const translate = useMessages()
  if (notice.kind === 'created') return translate('created-log-in', notice.username)
  return notice.username === undefined ? translate('reauthenticate') : translate('reauthenticate-as', notice.username)
}

type AccountStopKind = 'notAllowed' | 'nothingLeft' | 'notLoggedIn' | 'otherUser'
export type AccountStop = {
  [Kind in AccountStopKind]: Extract<Stopped['reason'], { readonly kind: Kind }>
}[AccountStopKind]

/** Why somebody cannot link. */
export function AccountStopWords({ reason }: { readonly reason: AccountStop }) {
  const translate = useMessages()
  switch (reason.kind) {
    case 'notAllowed':
      return translate('link-not-allowed')
    case 'nothingLeft':
      return translate('link-nothing')
    case 'notLoggedIn':
      return translate('link-not-logged-in')
    case 'otherUser':
      return translate('other-user', reason.username, reason.expected)
  }
}

export function CreatedWords({ username }: { readonly username: string }) {
  return useMessages()('created-as', username)
}

/** An account was made, or the wiki named another person than the one who was expected. */
export function PassedAccount({ state: { username = '', insteadOf } }: { readonly state: PassedState }) {
  const translate = useMessages()
  const { logsIn } = modules[useAuthFlowContext().module]
  return (
    <>
      {!logsIn && <p className="mwa-text"><CreatedWords username={username} /></p>}
      {insteadOf !== undefined && (
        <div className="mwa-notice" data-tone="error" role="alert">
          {translate('instead-of', username, insteadOf)}
        </div>
      )}
    </>
  )
}
