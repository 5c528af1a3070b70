// Mails a new password to somebody who has forgotten the old one, which stays valid. What is not done looks like success, so
// that nobody learns which accounts there are.
import type { AuthContext } from '../../authmanager/provider.ts'
import { message, type Message } from '../../messages/message.ts'
import type { Account } from '../../state/accounts.ts'
import { isEmailAddress } from '../../state/emailAddress.ts'
import type { WikiState } from '../../state/wikiState.ts'
import { mailTemporaryPassword } from './mailTemporaryPassword.ts'

export interface ResetTarget {
  readonly userName: string | undefined
  readonly email: string | undefined
}

const perAddress = { count: 5, seconds: 3600 }
const perAccountMs = 86_400_000

/** Returns why it is refused; `undefined` if a mail was sent, or if nobody is to learn that none was. */
export function resetPassword(context: AuthContext, target: ResetTarget): Message | undefined {
  const { wiki } = context
  const refusal = generalRefusal(context)
  if (refusal !== undefined) return refusal
  if (isThrottled(context)) return undefined
  const { userName, email } = target
  if (email !== undefined && !isEmailAddress(email)) return message('passwordreset-invalidemail')
  if (userName === undefined && email === undefined) return message('passwordreset-nodata')
  const accounts = wiki.accounts.all().filter((account) => isMeant(account, target))
  if (accounts.some((account) => hasRecentMail(account, wiki))) return undefined
  accounts.forEach((account) => { mailTemporaryPassword(wiki, account) })
  return undefined
}

function generalRefusal({ wiki, browserRequest }: AuthContext): Message | undefined {
  const { localPasswords, email } = wiki.features
  if (!localPasswords) return message('resetpass_forbidden-reason', message('authmanager-change-not-supported'))
  if (!email) return message('passwordreset-emaildisabled')
  return browserRequest.account()?.settings.blocked === true ? message('blocked-mailpassword') : undefined
}

/** Counts strangers by their IP address. */
function isThrottled({ wiki, browserRequest }: AuthContext): boolean {
  const account = browserRequest.account()
  if (account !== undefined && account.settings.isTemporary !== true) return false
  const counter = `mailpassword ${browserRequest.ipAddress}`
  if (wiki.rateCounter.count(counter, perAddress.seconds) >= perAddress.count) return true
  wiki.rateCounter.add(counter)
  return false
}

/** With both, the name decides, and the address counts for those who require it. */
function isMeant({ name, email, settings }: Account, target: ResetTarget): boolean {
  if (email === '') return false
  if (target.userName === undefined) return email === target.email && settings.requireEmail !== true
  return name === target.userName && (settings.requireEmail !== true || email === target.email)
}

function hasRecentMail({ temporaryPassword }: Account, { now }: WikiState): boolean {
  const sentAt = temporaryPassword?.sentAt
  return sentAt !== undefined && now() - sentAt < perAccountMs
}
