// What keeps a package from being packed for a release.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { missingForRelease } from '../../scripts/package/missingForRelease.ts'

const complete = {
  author: 'The authors',
  repository: { type: 'git', url: 'git+https://code.example/kit.git' },
  homepage: 'https://kit.example/',
  bugs: { url: 'https://code.example/kit/issues', email: 'security@kit.example' },
}

describe('a release', () => {
  it('is packed when package.json says where the package comes from and where faults go', () => {
    expect(missingForRelease(complete)).toEqual([])
  })

  it.each([
    ['author', { ...complete, author: ' ' }],
    ['repository.url', { ...complete, repository: undefined }],
    ['repository.url', { ...complete, repository: { url: 'git://code.example/kit.git' } }],
    ['homepage', { ...complete, homepage: '' }],
    ['bugs.url', { ...complete, bugs: { email: complete.bugs.email } }],
    ['bugs.email', { ...complete, bugs: { url: complete.bugs.url, email: 'none' } }],
  ])('is refused without %s', (field, manifest) => {
    expect(missingForRelease(manifest)).toEqual([expect.stringContaining(`${field} (`)])
  })

  it('is refused today for no other reason than that nobody has published yet', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>
    const unset = manifest['repository'] === undefined
    expect(missingForRelease(manifest).map((missing) => missing.split(' ')[0])).toEqual(unset ? ['repository.url', 'homepage', 'bugs.url', 'bugs.email'] : [])
  })
})
