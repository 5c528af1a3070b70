// What the wiki's HTML says, without its markup. Enough for a name or a first paint; it never becomes HTML again.

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

export function hasMarkup(html: string): boolean {
  return /<[a-z!/?]/i.test(html)
}

export function toPlainText(html: string): string {
  return decodeEntities(html.replace(/<br\s*\/?>/gi, '\n').replace(/<(script|style)[\s\S]*?<\/\1\s*>/gi, '').replace(/<[a-z!/?][^>]*>/gi, ''))
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (entity, body: string) => {
    if (!body.startsWith('#')) return named[body.toLowerCase()] ?? entity
    const isHex = body[1]?.toLowerCase() === 'x'
    const code = parseInt(body.slice(isHex ? 2 : 1), isHex ? 16 : 10)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
  })
}
