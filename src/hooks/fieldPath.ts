// Names of fields as names in a form. A wiki may call a field `a.b`, `a[0]`, `__proto__` or nothing at all, and
// react-hook-form would read such a name as a path.

/** Ordinary names stay as they are, because password managers read them. All others are encoded without collisions. */
export function toFieldPath(name: string): string {
  // react-hook-form ignores a `prototype` in a path without an error.
  const isPlain = /^(?!x-)[a-z][\w-]*$/i.test(name) && !(name in {}) && name !== 'prototype'
  return isPlain ? name : `x-${name.replace(/[^a-z0-9]/gi, (character) => `~${character.charCodeAt(0).toString(16)}~`)}`
}
