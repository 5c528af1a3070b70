// The messages for failures.
import type { ComponentMessageKey, Translate } from '../messages/index.ts'
import type { ApiErrorCode, Failure } from '../protocol/index.ts'

const keyByCode: Readonly<Record<string, ComponentMessageKey>> = {
  badtoken: 'failure-badtoken',
  readonly: 'failure-readonly',
  readapidenied: 'failure-readapidenied',
  maxlag: 'failure-maxlag',
  ratelimited: 'failure-maxlag',
  assertuserfailed: 'failure-assertuserfailed',
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
      return translate('failure-http', String(failure.status))
    case 'api':
      return translate(keyOf(failure.code) ?? 'failure-api', failure.code)
  }
}

/** Returns what the wiki or its server says about the failure, if that adds to the message. */
export function failureDetail(failure: Failure): string | undefined {
  if (failure.kind === 'http') return failure.text
  if (failure.kind === 'httpRedirect') return failure.target || undefined
  if (failure.kind !== 'api') return undefined
  if (failure.reason !== undefined) return failure.reason
  return keyOf(failure.code) === undefined && failure.message?.kind === 'text' ? failure.message.text : undefined
}

function keyOf(code: ApiErrorCode): ComponentMessageKey | undefined {
  if (code.startsWith('internal_api_error')) return 'failure-internal'
  return Object.hasOwn(keyByCode, code) ? keyByCode[code] : undefined
}
