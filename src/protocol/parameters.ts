// The names that parameters have on the wire, for reads and for POSTs. Sends nothing.
import type { StepModule } from './modules.ts'
import type { Pairs } from './send.ts'
import type { MessageFormat } from './wikiText.ts'

export interface InfoWanted {
  /** `begin` by default; `continue` asks what a flow in progress wants. */
  readonly phase?: 'begin' | 'continue'
  /** `html` by default. */
  readonly messageFormat?: MessageFormat
  /** Ask for all fields in one map instead of by request. False by default. */
  readonly mergeRequestFields?: boolean
  /** Ask, too, whether an operation such as `LinkAccounts` needs a fresh login first. */
  readonly securitySensitiveOperation?: string
  readonly signal?: AbortSignal
}

interface StepPosted {
  /** What the person answered, as it goes over the wire. */
  readonly fields: Pairs
  /** Ids of the only requests that may be used; all by default. */
  readonly requests?: readonly string[]
  readonly messageFormat?: MessageFormat
  readonly mergeRequestFields?: boolean
  readonly signal?: AbortSignal
}

export interface BeginPosted extends StepPosted {
  /** Where a third party sends the person back to; absolute, http or https. */
  readonly returnUrl: string
  /** Go on with what an earlier attempt left behind. False by default. */
  readonly preserveState?: boolean
}

export type ContinuePosted = StepPosted

export function infoParameters(module: StepModule, wanted: InfoWanted): Pairs {
  const operation = wanted.securitySensitiveOperation
  return [
    ['action', 'query'],
    ['meta', 'authmanagerinfo|tokens'],
    ['amirequestsfor', module.operation[wanted.phase ?? 'begin']],
    ['amimessageformat', wanted.messageFormat ?? 'html'],
    ...present('amimergerequestfields', wanted.mergeRequestFields),
    ...(operation === undefined ? [] : [['amisecuritysensitiveoperation', operation] as const]),
    ['type', module.tokenType],
  ]
}

export function beginParameters(module: StepModule, posted: BeginPosted, token: string): Pairs {
  return [
    ...stepParameters(module, posted, token),
    [`${module.prefix}returnurl`, posted.returnUrl],
    ...present(`${module.prefix}preservestate`, posted.preserveState && module.preservesState),
  ]
}

export function continueParameters(module: StepModule, posted: ContinuePosted, token: string): Pairs {
  return [...stepParameters(module, posted, token), [`${module.prefix}continue`, '1']]
}

/** The fields come first: PHP takes the last of two equal names, so none of them can stand in for a parameter of ours. */
function stepParameters({ action, prefix }: StepModule, posted: StepPosted, token: string): Pairs {
  return [
    ...posted.fields,
    ['action', action],
    ...(posted.requests ? [[`${prefix}requests`, toList(posted.requests)] as const] : []),
    [`${prefix}messageformat`, posted.messageFormat ?? 'html'],
    ...present(`${prefix}mergerequestfields`, posted.mergeRequestFields),
    [`${prefix}token`, token],
  ]
}

/** Booleans of the API are true by presence, whatever their value. */
function present(name: string, isTrue: boolean | undefined): Pairs {
  return isTrue ? [[name, '1']] : []
}

/** The form with U+001F, because an id may hold the usual separator `|`. */
function toList(values: readonly string[]): string {
  return values.map((value) => `\u001f${value}`).join('')
}
