// The messages for failures.
import { retryDelayMs } from '../../flow/index.ts'
import type { ComponentMessageKey, Translate } from '../../messages/index.ts'
import { isBusy, type ApiErrorCode, type Failure, type WikiMessage } from '../../protocol/index.ts'

const keyByCode: Readonly<Record<string, ComponentMessageKey>> = {
  badtoken: 'failure-badtoken',
  readonly: 'failure-readonly',
  readapidenied: 'failure-readapidenied',
  maxlag: 'failure-maxlag',
  ratelimited: 'failure-maxlag',
  assertuserfailed: 'failure-assertuserfailed',
  assertnameduserfailed: 'failure-assertuserfailed',
  notloggedin: 'failure-notloggedin',
  reauthenticate: 'failure-reauthenticate',
  cannotreauthenticate: 'failure-cannotreauthenticate',
  permissiondenied: 'failure-permissiondenied',
  badrequest: 'failure-badrequest',
}

export function failureMessage(failure: Failure, translate: Translate): string {
  switch (failure.kind) {
    case 'network':
    case 'timeout':
    case 'aborted':
    case 'malformed':
      return translate(`failure-${failure.kind}`)
    case 'httpRedirect':
      return translate('failure-redirect')
    case 'http':
      return isBusy(failure) ? busyMessage(failure, translate) : translate('failure-http', String(failure.status))
    case 'api':
      return isBusy(failure) ? busyMessage(failure, translate) : translate(keyOf(failure.code) ?? 'failure-api', failure.code)
    case 'exception':
      return translate('failure-exception', failure.name)
  }
}

/** If it is known how long it lasts, that is said beside it. */
function busyMessage(failure: Failure, translate: Translate): string {
  return translate(retryDelayMs(failure) ? 'failure-busy' : 'failure-maxlag')
}

/** Returns what the wiki or its server says about the failure, if that adds to the message. */
export function failureDetail(failure: Failure): WikiMessage | undefined {
  switch (failure.kind) {
    case 'http':
      return plain(failure.text)
    case 'httpRedirect':
      return plain(failure.target)
    case 'api':
      // A reason is what somebody wrote into the settings of the wiki, with markup or without.
      if (failure.reason !== undefined) return { kind: 'html', html: failure.reason }
      return keyOf(failure.code) === undefined ? failure.message : undefined
    default:
      return undefined
  }
}

function plain(text: string | undefined): WikiMessage | undefined {
  return text ? { kind: 'text', text } : undefined
}

function keyOf(code: ApiErrorCode): ComponentMessageKey | undefined {
  if (code.startsWith('internal_api_error')) return 'failure-internal'
  return Object.hasOwn(keyByCode, code) ? keyByCode[code] : undefined
}
