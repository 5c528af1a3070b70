// Field names with any characters can be used as names in react-hook-form.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toFieldPath } from '../../src/hooks/fieldPath.ts'

/** Decodes a path, which shows that no two names have the same path. */
function fromFieldPath(path: string): string {
  if (!path.startsWith('x-')) return path
  return path.slice(2).replace(/~([0-9a-f]+)~/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

describe('the form path of a field name', () => {
  it('can be decoded', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => fromFieldPath(toFieldPath(name)) === name))
  })

  it('contains nothing that react-hook-form would read as a path, and is never the name of an inherited property', () => {
    fc.assert(fc.property(fc.string(), (name) => /^[A-Za-z][\w~-]*$/.test(toFieldPath(name)) && !(toFieldPath(name) in {})))
  })

  it.each(['prototype', 'constructor', '__proto__', 'toString', 'a.b', 'a[0]', ''])('is another name for %j', (name) => {
    expect(toFieldPath(name)).toMatch(/^x-/)
    expect(fromFieldPath(toFieldPath(name))).toBe(name)
  })

  it.each(['username', 'password', 'OATHToken', 'wpName'])('is %s itself, which password managers know', (name) => {
    expect(toFieldPath(name)).toBe(name)
  })
})
