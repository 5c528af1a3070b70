// The languages that the kit is translated into, with their names, and `qqx`, which shows message keys as MediaWiki does.

const files = Object.keys(import.meta.glob('../../src/messages/locales/*.json'))
const codes = files.map((path) => path.replace(/^.*\/|\.json$/g, ''))

export const languages: readonly string[] = ['en', ...codes, 'qqx']

/** Returns the name in the language itself, `Deutsch`, or the code if it has no name. */
export function languageName(code: string): string {
  if (code === 'qqx') return 'Message keys'
  try {
    return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code
  } catch {
    // The URL of the page may have anything.
    return code
  }
}
