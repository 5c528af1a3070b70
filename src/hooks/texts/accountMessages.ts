// Messages about accounts: why the user has to log in, and why nothing can be linked or changed.
import type { Notice, StopReason } from '../../flow/index.ts'
import type { ComponentMessageKey, Translate } from '../../messages/index.ts'
import { changeModule, type ModuleName } from '../../protocol/index.ts'

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

type AccountStopKind = 'notAllowed' | 'nothingToDo' | 'notLoggedIn' | 'otherUser'
export type AccountStopReason = { [Kind in AccountStopKind]: Extract<StopReason, { readonly kind: Kind }> }[AccountStopKind]

type KeyByReason = Readonly<Record<Exclude<AccountStopKind, 'otherUser'>, ComponentMessageKey>>
const linkKeys: KeyByReason = { notAllowed: 'link-not-allowed', nothingToDo: 'link-nothing', notLoggedIn: 'link-not-logged-in' }
const changeKeys: KeyByReason = { notAllowed: 'change-not-allowed', nothingToDo: 'change-nothing', notLoggedIn: 'change-not-logged-in' }

/** Returns why the user cannot link an account, or change anything. */
export function accountStopMessage(reason: AccountStopReason, module: ModuleName, translate: Translate): string {
  if (reason.kind === 'otherUser') return translate('other-user', reason.username, reason.expectedUsername)
  return translate((module === changeModule ? changeKeys : linkKeys)[reason.kind])
}
