// Names of fields survive the form, whatever they are.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toFieldPath } from '../../src/hooks/fieldPath.ts'

/** That there is a way back shows that no two names become the same. */
function fromFieldPath(path: string): string {
  if (!path.startsWith('x-')) return path
  return path.slice(2).replace(/~([0-9a-f]+)~/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

describe('a field’s name in a form', () => {
  it('leads back to the name', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => fromFieldPath(toFieldPath(name)) === name))
  })

  it('is never a path to react-hook-form, nor something that every object has', () => {
    fc.assert(fc.property(fc.string(), (name) => /^[A-Za-z][\w~-]*$/.test(toFieldPath(name)) && !(toFieldPath(name) in {})))
  })

  it.each(['username', 'password', 'OATHToken', 'wpName'])('stays %s, which password managers know', (name) => {
    expect(toFieldPath(name)).toBe(name)
  })
})
