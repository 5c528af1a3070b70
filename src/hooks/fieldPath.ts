// Names of fields as names in a form, and back. A wiki may call a field `a.b`, `a[0]`, `__proto__` or nothing at all,
// and react-hook-form reads such names as paths.

const marker = 'x-'
const plainName = /^[A-Za-z][A-Za-z0-9_-]*$/

/** Ordinary names stay as they are, because password managers read them. */
export function toFieldPath(name: string): string {
  const isPlain = plainName.test(name) && !(name in Object.prototype) && !name.startsWith(marker)
  return isPlain ? name : marker + name.replace(/[^A-Za-z0-9]/g, (character) => `~${character.charCodeAt(0).toString(16)}~`)
}

export function fromFieldPath(path: string): string {
  if (!path.startsWith(marker)) return path
  return path.slice(marker.length).replace(/~([0-9a-f]+)~/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}
