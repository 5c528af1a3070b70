// The language of an answer, as the main module of the API tells it.
import { asString, getPath } from './json.ts'

/** Makes the answer say which language its messages are in. It costs nothing. */
export const languageQuery = { responselanginfo: true } as const

/**
 * Returns the code of the language, such as `de`. `undefined` if the answer does not tell.
 *
 * @see https://www.mediawiki.org/wiki/API:Main_page
 */
export function parseLanguage(body: unknown): string | undefined {
  return asString(getPath(body, 'uselang'))
}
