// Messages about accounts: why the user has to log in, and why an account cannot be linked.
import type { Notice, StopReason } from '../../flow/index.ts'
import type { Translate } from '../../messages/index.ts'

/** A notice about the account that the user has, or will have. */
export type AccountNotice = Extract<Notice, { readonly username: string | undefined }>

export function accountNoticeMessage(notice: AccountNotice, translate: Translate): string {
  switch (notice.kind) {
    case 'reauthenticate':
      return notice.username === undefined ? translate('reauthenticate') : translate('reauthenticate-as', notice.username)
    case 'accountCreated':
      return translate('created-log-in', notice.username)
    case 'externalAccountCreated':
      return translate('created-log-in-button', notice.username)
    case 'temporaryAccount':
      return translate('temporary-account', notice.username)
  }
}

type LinkStopKind = 'notAllowed' | 'nothingToDo' | 'notLoggedIn' | 'otherUser'
export type LinkStopReason = { [Kind in LinkStopKind]: Extract<StopReason, { readonly kind: Kind }> }[LinkStopKind]

/** Returns why the user cannot link an account. */
export function linkStopMessage(reason: LinkStopReason, translate: Translate): string {
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
