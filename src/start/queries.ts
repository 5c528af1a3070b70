// What a flow asks for first, for each module, by the code that the client asks with. The build runs this file, and only what it has made
// goes into the script.
import { infoParameters, modules, toFetchCall, type ModuleName } from '../protocol/index.ts'

function queryOf(module: ModuleName): string {
  const call = toFetchCall({ api: 'https://wiki.example/' }, infoParameters(module, { language: 'qqx' }))
  return String(call?.url.searchParams).replace('qqx', '')
}

/** By module, as they stand in an URL. The one value that is missing is the language, which the page knows. */
export const queries: Readonly<Record<string, string>> = Object.fromEntries(Object.keys(modules).map((name) => [name, queryOf(name as ModuleName)]))
