// Which way a language is written.

/** By the script and not by `textInfo`, which Firefox does not have: server and browsers must come to the same. */
const fromRightToLeft = /^(Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa)$/

/** Takes MediaWiki's codes and those of browsers. A code that cannot be read is taken for left to right. */
export function textDirection(language: string): 'ltr' | 'rtl' {
  try {
    return fromRightToLeft.test(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}
