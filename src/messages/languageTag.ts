// The language tag, as `lang` takes it, of a language code of MediaWiki.

/** Codes that are no tags, or the tag of another language. */
const tagByCode: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  [
    'als gsw', 'bat-smg sgs', 'be-x-old be-tarask', 'cbk-zam cbk-x-zam', 'de-formal de-x-formal', 'eml egl', 'es-formal es-x-formal', 'fiu-vro vro',
    'hu-formal hu-x-formal', 'map-bms jv-x-bms', 'mo ro-Cyrl-MD', 'nl-informal nl-x-informal', 'no nb', 'nrm nrf', 'roa-rup rup',
    'roa-tara nap-x-tara', 'simple en-simple', 'sr-ec sr-Cyrl', 'sr-el sr-Latn', 'zh-classical lzh', 'zh-cn zh-Hans-CN',
    'zh-hk zh-Hant-HK', 'zh-min-nan nan', 'zh-mo zh-Hant-MO', 'zh-my zh-Hans-MY', 'zh-sg zh-Hans-SG', 'zh-tw zh-Hant-TW', 'zh-yue yue',
  ].map((pair) => pair.split(' ') as [string, string]),
)

/**
 * Accepts tags, too: `pt-br` is `pt-BR`. Returns an empty string, which is the `lang` of an unknown language, for a code that is
 * neither.
 *
 * @see https://www.mediawiki.org/wiki/Manual:Language#Language_code
 */
export function toLanguageTag(code: string): string {
  try {
    return Intl.getCanonicalLocales(tagByCode.get(code.toLowerCase()) ?? code)[0] ?? ''
  } catch {
    return ''
  }
}
