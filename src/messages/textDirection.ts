// The direction in which a language is written.

/** Scripts, and not `textInfo`, which Firefox lacks: a server and every browser must get the same result. */
const rightToLeftScripts = /^(Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa)$/

/** Accepts the language codes of MediaWiki and of browsers. Returns `ltr` for a code that cannot be parsed. */
export function textDirection(language: string): 'ltr' | 'rtl' {
  try {
    return rightToLeftScripts.test(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}
