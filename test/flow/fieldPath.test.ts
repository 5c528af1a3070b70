// @vitest-environment jsdom
// Field names with any characters can be used as names in react-hook-form, and as names and ids in a form.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldIds, toFieldPath } from '../../src/flow/fieldPath.ts'

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

  it.each(['prototype', 'constructor', '__proto__', 'toString', 'a.b', 'a[0]', '', 'x', 'nodeName', 'appendChild', 'ELEMENT_NODE'])('is another name for %j', (name) => {
    expect(toFieldPath(name)).toMatch(/^x-/)
    expect(fromFieldPath(toFieldPath(name))).toBe(name)
  })

  it.each(['username', 'password', 'retype', 'email', 'realname', 'OATHToken', 'captchaWord', 'newModule', 'mailpassword', 'domain', 'wpName'])('is %s itself, which password managers know', (name) => {
    expect(toFieldPath(name)).toBe(name)
  })

  it('is no property of a form, which the control would replace', () => {
    const properties: string[] = []
    const form: object = document.createElement('form')
    for (const name in form) properties.push(name)
    expect(properties).toContain('parentNode')
    expect(properties.filter((name) => toFieldPath(name) === name)).toEqual([])
  })
})

describe('the ids of a field', () => {
  it('are never those of another field or of the form', () => {
    const names = ['a', 'a-help', 'a-1', 'help-a', 'x', 'x-help', 'help', 'issues', 'field-a', '', '-help', '.help', 'A']
    const ids = names.flatMap((name) => Object.values(fieldIds('form', name)) as string[])
    expect(new Set(ids).size).toBe(names.length * 5)
    expect(ids).not.toContain('form-issues')
  })
})
