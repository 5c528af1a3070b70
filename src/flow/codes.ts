// One-time and recovery codes: which code is meant by what was typed.

/**
 * Returns a code as the server compares it: in upper case, with the digits 0 to 9, and without the spaces, hyphens and
 * invisible marks that come with copied and dictated ones.
 */
export function normaliseCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, digitValue)
    // U+30FC, a key beside the digits in Japan, and U+3164 count as letters.
    .replace(/[^\p{L}\p{N}]|[\p{Lm}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toUpperCase()
}

/** The digits of a script follow each other from zero to nine, and the scripts are whole tens. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let before = 0
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1
  return String(before % 10)
}

/** Whether nothing is left to type. Authenticator apps and e-mails have six digits, recovery codes 16 letters and digits. */
export function isCompleteCode(typed: string, kind: 'oneTime' | 'recovery'): boolean {
  return (kind === 'oneTime' ? /^\d{6}$/ : /^[A-Z\d]{16}$/).test(normaliseCode(typed))
}
