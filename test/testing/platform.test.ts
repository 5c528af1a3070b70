// What the fake wiki says in an environment that lacks what it needs.
import { expect, it, vi } from 'vitest'
import { createFakeWiki } from '../../src/testing/index.ts'

it.each(['Headers', 'Request', 'Response', 'TextEncoder'])('names %s as missing, and what brings it', (name) => {
  vi.stubGlobal(name, undefined)
  Reflect.deleteProperty(globalThis, name)
  expect(() => createFakeWiki()).toThrow(`The fake wiki needs ${name}, and this environment has none. For Jest, set testEnvironment: 'react-mediawiki-auth/jest'.`)
})

it('names crypto.subtle as missing where a code is asked for', async () => {
  const wiki = createFakeWiki()
  vi.stubGlobal('crypto', {})
  await expect(wiki.totpCode('TotpUser')).rejects.toThrow('The fake wiki needs crypto.subtle')
})
