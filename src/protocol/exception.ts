// Errors of programs, told apart from those of a network: a browser throws a TypeError for both.
import { isDevelopment } from './development.ts'
import type { Exception } from './failure.ts'

/** Returns the failure for an error of a program, and writes the error to the console in development. */
export function exceptionOf(error: unknown): Exception {
  if (isDevelopment()) console.warn('react-mediawiki-auth: a call failed by an error of the program, not of the network.', error)
  const { name } = Object(error) as { readonly name?: unknown }
  // Anything can be thrown. Only what looks like a name is one.
  return { kind: 'exception', name: typeof name === 'string' && /^[A-Z]\w{0,49}$/.test(name) ? name : 'Error' }
}

/** Calls what may be an app's own, with a mistake in it, and never rejects. */
export async function caught<Outcome>(call: () => Promise<Outcome>): Promise<Outcome | Exception> {
  try {
    return await call()
  } catch (error) {
    return exceptionOf(error)
  }
}

/**
 * What engines say of mistakes in programs, always in English. The messages of a failed network are no such list: Safari
 * takes them from the system, in the user's language.
 */
const programMessages = [
  /\bis (undefined|null|not (an? |iterable|callable|defined|valid|extensible))/,
  /^(Cannot|can't|[Ii]llegal|[Ii]nvalid|Assignment|Attempted|[Cc]lass|Request (cannot|with)|Failed to (execute|construct|parse)) /,
  /^(Window\.fetch|Headers)|\b(called on|cyclic|circular|read-only|incompatible|already (been )?(read|used|consumed)|unusable|disturbed)\b/,
]

/** Whether an error with which a `fetch` rejected is one of the network. */
export function isNetworkError(error: unknown): boolean {
  const { name, message, code } = Object(error) as Readonly<Record<string, unknown>>
  if (name === 'TypeError') return !programMessages.some((pattern) => pattern.test(String(message)))
  // Libraries and Node name what happened to the network by a code. Node's codes for mistakes begin with ERR.
  if (typeof code === 'string') return /^((?!ERR_)[A-Z][A-Z_]+|ERR_NETWORK)$/.test(code)
  return Object.prototype.toString.call(error) === '[object DOMException]'
}
