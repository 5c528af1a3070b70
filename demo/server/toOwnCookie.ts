// Makes a wiki's cookie one that a browser keeps for this server: any host, any path, and without TLS.

export function toOwnCookie(line: string): string {
  const [pair = '', ...attributes] = line.split(/;\s*/)
  const kept = attributes.filter((attribute) => !/^(domain|path|secure$|partitioned$)/i.test(attribute))
  return [pair, ...kept.map(toLax), 'Path=/'].join('; ')
}

/** Browsers take SameSite=None only along with Secure. */
function toLax(attribute: string): string {
  return /^samesite=none$/i.test(attribute) ? 'SameSite=Lax' : attribute
}
