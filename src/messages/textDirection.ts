// The direction in which a language is written, and text of the other direction.

/** Scripts, and not `textInfo`, which Firefox lacks: a server and every browser must get the same result. */
const rightToLeftScripts = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']
const rightToLeftLetter = `[${rightToLeftScripts.map((script) => `\\p{Script=${script}}`).join('')}]`

const letterOfOther = {
  ltr: new RegExp(rightToLeftLetter, 'u'),
  rtl: new RegExp(`(?!${rightToLeftLetter})\\p{L}`, 'u'),
}

/** Accepts the language codes of MediaWiki and of browsers. Returns `ltr` for a code that cannot be parsed. */
export function textDirection(language: string): 'ltr' | 'rtl' {
  try {
    return rightToLeftScripts.includes(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}

/** Whether a text has letters of both directions, so that its first one does not tell which is the text's own. */
export function isInBothDirections(text: string): boolean {
  return letterOfOther.ltr.test(text) && letterOfOther.rtl.test(text)
}

const letter = /\p{L}/u
const digitsWithSigns = /\d\D+\d/

/**
 * Keeps a name in the other direction from moving the words and signs around it, by characters that are not shown and that
 * screen readers skip. A text of the same direction stays as it is. One of digits and signs, such as the name of a temporary
 * account, goes from left to right in every language.
 *
 * @see https://www.w3.org/International/questions/qa-bidi-unicode-controls
 */
export function isolateText(text: string, direction: 'ltr' | 'rtl'): string {
  if (letterOfOther[direction].test(text)) return `\u2068${text}\u2069`
  return direction === 'rtl' && !letter.test(text) && digitsWithSigns.test(text) ? `\u2066${text}\u2069` : text
}
