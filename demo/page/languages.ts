// The languages that the kit has words in, with their names; and the keys of its words, as MediaWiki shows them.

const files = Object.keys(import.meta.glob('../../src/messages/locales/*.json'))
const codes = files.map((path) => path.replace(/^.*\/|\.json$/g, ''))

export const languages: readonly string[] = ['en', ...codes, 'qqx']

/** In the language itself, `Deutsch`; the code where there is none. */
export function nameOfLanguage(code: string): string {
  if (!languages.includes(code)) return code
  return code === 'qqx' ? 'Keys of messages' : (new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code)
}
