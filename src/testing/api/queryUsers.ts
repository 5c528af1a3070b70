// list=users: which of some names are accounts, each in its canonical form.
import { noName } from '../authmanager/beginCreation.ts'
import { formatTimestamp, type JsonObject } from '../http/json.ts'
import type { ApiCall } from './apiCall.ts'
import { result, type ApiResult } from './apiResult.ts'
import { serialiseReasons } from './errorFormat.ts'

/** Impossible names come first, as they were asked for. */
export function queryUsers(call: ApiCall): ApiResult {
  const { parameters, wiki } = call
  const properties = parameters.list('usprop')
  const asked = parameters.list('ususers').map((typed) => ({ typed, name: wiki.accounts.canonicalName(typed) }))
  const invalid = asked.filter(({ name }) => name === undefined).map(({ typed }) => ({ name: typed, invalid: true }))
  const possible = asked.flatMap(({ name }) => (name === undefined ? [] : [describe(call, name, properties)]))
  return result({ users: [...invalid, ...possible] })
}

function describe(call: ApiCall, name: string, properties: readonly string[]): JsonObject {
  const account = call.wiki.accounts.find(name)
  if (account === undefined) {
    return { name, missing: true, ...(properties.includes('cancreate') && creatable(call, name)) }
  }
  const registration = formatTimestamp(account.registeredAt)
  return { userid: account.id, name, ...(properties.includes('registration') && { registration }) }
}

/** Who asks, and from where, counts for nothing. */
function creatable({ wiki, errorContext }: ApiCall, name: string): JsonObject {
  if (wiki.accounts.newName(name) !== undefined) return { cancreate: true }
  return { cancreate: false, cancreateerror: serialiseReasons([noName], errorContext) }
}
