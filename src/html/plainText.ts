// What the wiki's HTML says, without its markup. Enough for a name or a first paint; it never becomes HTML again.

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
])

export function hasMarkup(html: string): boolean {
  return /<[a-z!/?]/i.test(html)
}

export function htmlToPlainText(html: string): string {
  return html
    .replace(/<br\b[^>]*>/gi, '\n')
    .replace(/<(script|style)[^]*?<\/\1\s*>|<[a-z!/?][^>]*>/gi, '')
    .replace(/&(#?)(\w+);/g, (entity, hash, body: string) => (hash ? characterOf(body) : named.get(body)) ?? entity)
}

/** The zero makes a hexadecimal number of `x27`, and does nothing to `39`. */
function characterOf(digits: string): string | undefined {
  const code = Number(`0${digits}`)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
