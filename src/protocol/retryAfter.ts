// The header by which a server says when to come back.

/**
 * Returns how long to wait in milliseconds, or `undefined` if the header is absent, is in the past, or cannot be read.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function parseRetryAfter(headers: Headers): number | undefined {
  const value = String(headers.get('Retry-After'))
  const delayMs = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : parseDate(value) - nowOf(headers)
  return delayMs > 0 && delayMs < Infinity ? delayMs : undefined
}

/** By the server's own clock where the browser shows it: the user's may be wrong. */
function nowOf(headers: Headers): number {
  return parseDate(String(headers.get('Date'))) || Date.now()
}

/** Returns NaN for anything but a date of HTTP. One of its formats names no time zone, and is in UTC like the others. */
function parseDate(text: string): number {
  if (!/\d:\d\d:\d\d/.test(text)) return NaN
  return Date.parse(/[a-z]$|[+-]\d{4}$/i.test(text) ? text : `${text} GMT`)
}
