// Converts the part of wikitext that login messages use to HTML or plain text. Everything else is escaped.

const keptTags = /&lt;(\/?(?:b|i|em|strong|code|small|p|ul|ol|li|br))&gt;/g

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)
}

/** Links to wiki pages are relative to the host, as on a real wiki. */
export function wikitextToHtml(text: string, articlePath: string): string {
  const pageLink = (page: string, label = page): string =>
    `<a href="${articlePath}${page.replaceAll(' ', '_')}" title="${page}">${label}</a>`
  return text
    .replace(/[&<>]/g, (character) => escapes[character] ?? character)
    .replace(keptTags, '<$1>')
    .replace(/\[\[([^\]|"]+)(?:\|([^\]]+))?\]\]/g, (_, page: string, label?: string) => pageLink(page, label))
    .replace(/\[(https?:\/\/[^\s\]"]+) ([^\]]+)\]/g, '<a rel="nofollow" class="external text" href="$1">$2</a>')
    .replace(/'''(.+?)'''/g, '<b>$1</b>')
    .replace(/''(.+?)''/g, '<i>$1</i>')
}

export function wikitextToPlain(text: string): string {
  return text
    .replace(/\[\[(?:[^\]|]+\|)?([^\]]+)\]\]/g, '$1')
    .replace(/\[https?:\/\/\S+ ([^\]]+)\]/g, '$1')
    .replace(/<[^>]+>|'{2,3}/g, '')
}
