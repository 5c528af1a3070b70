// list=users: which of some names are accounts, each in its canonical form.
import { formatTimestamp, type JsonObject } from '../http/json.ts'
import type { ApiCall } from './apiCall.ts'
import { result, type ApiResult } from './apiResult.ts'

/** Impossible names come first, as they were asked for. */
export function queryUsers(call: ApiCall): ApiResult {
  const { parameters, wiki } = call
  const properties = parameters.list('usprop')
  const asked = parameters.list('ususers').map((typed) => ({ typed, name: wiki.accounts.canonicalName(typed) }))
  const invalid = asked.filter(({ name }) => name === undefined).map(({ typed }) => ({ name: typed, invalid: true }))
  const possible = asked.flatMap(({ name }) => (name === undefined ? [] : [describe(call, name, properties)]))
  return result({ users: [...invalid, ...possible] })
}

function describe({ wiki }: ApiCall, name: string, properties: readonly string[]): JsonObject {
  const account = wiki.accounts.find(name)
  if (account === undefined) {
    return { name, missing: true, ...(properties.includes('cancreate') && creatable(wiki.accounts.newName(name))) }
  }
  const registration = formatTimestamp(account.registeredAt)
  return { userid: account.id, name, ...(properties.includes('registration') && { registration }) }
}

function creatable(newName: string | undefined): JsonObject {
  if (newName !== undefined) return { cancreate: true }
  return { cancreate: false, cancreateerror: [{ message: 'noname', params: [], code: 'invaliduser', type: 'error' }] }
}
