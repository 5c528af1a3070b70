// Rewrites a wiki's cookie so that browsers accept it from this server: for any host and path, and without TLS.

export function toOwnCookie(line: string): string {
  const [pair = '', ...attributes] = line.split(/;\s*/)
  const kept = attributes.filter((attribute) => !/^(domain|path|secure$|partitioned$)/i.test(attribute))
  return [pair, ...kept.map(toLax), 'Path=/'].join('; ')
}

/** Browsers accept SameSite=None only together with Secure. */
function toLax(attribute: string): string {
  return /^samesite=none$/i.test(attribute) ? 'SameSite=Lax' : attribute
}
