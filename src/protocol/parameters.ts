// What can be asked and posted, and the names that a question's parameters have on the wire. Sends nothing.
import type { StepModule } from './modules.ts'
import type { Pairs, Parameters } from './http.ts'
import type { MessageFormat } from './wikiText.ts'

export interface InfoWanted {
  /** `begin` by default; `continue` asks what a flow in progress wants. */
  readonly phase?: 'begin' | 'continue'
  /** Ask for the requests of another operation in place of the module's: what is linked, or can be changed. */
  readonly requestsFor?: 'unlink' | 'change' | 'remove'
  /** `html` by default. */
  readonly messageFormat?: MessageFormat
  /** Ask for all fields in one map instead of by request. False by default. */
  readonly mergeRequestFields?: boolean
  /** Ask, too, whether an operation needs a fresh login first: the module's own by default. */
  readonly securitySensitiveOperation?: string
  /**
   * The operation that a login shall prove again who somebody is for. Wikis before 1.47 do not know it, and take the
   * login for an ordinary one.
   */
  readonly reauthenticate?: string | undefined
  readonly signal?: AbortSignal
}

export interface ContinuePosted {
  /** What the person answered, as it goes over the wire. */
  readonly fields: Pairs
  /** Ids of the only requests that may be used; all by default. */
  readonly requests?: readonly string[] | undefined
  /** `html` by default. */
  readonly messageFormat?: MessageFormat
  /** Ask for all fields in one map instead of by request. False by default. */
  readonly mergeRequestFields?: boolean
  readonly signal?: AbortSignal
}

export interface BeginPosted extends ContinuePosted {
  /** Where a third party sends the person back to; absolute, http or https. */
  readonly returnUrl: string
  /** Go on with what an earlier attempt left behind. False by default; `linkaccount` does not know it. */
  readonly preserveState?: boolean
  /** The same as for the info that was asked before. */
  readonly reauthenticate?: string | undefined
}

export function infoParameters({ prefix, sensitiveOperation }: StepModule, wanted: InfoWanted): Parameters {
  return {
    // `userinfo` only for people who are logged in: it makes a private wiki refuse the whole question to strangers.
    meta: `authmanagerinfo|tokens${sensitiveOperation ? '|userinfo' : ''}`,
    amirequestsfor: wanted.requestsFor ?? (wanted.phase === 'continue' ? `${prefix}-continue` : prefix),
    amimessageformat: wanted.messageFormat ?? 'html',
    amimergerequestfields: wanted.mergeRequestFields,
    amisecuritysensitiveoperation: wanted.securitySensitiveOperation ?? sensitiveOperation,
    amireauthenticate: wanted.reauthenticate,
  }
}
