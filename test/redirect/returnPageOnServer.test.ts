// @vitest-environment node
// The entry of the return page on a server: an app may import it wherever its own entry is loaded.
import { expect, it } from 'vitest'
import { startReturnPage } from '../../src/return.ts'

it('does nothing where there is no document', () => {
  expect('document' in globalThis).toBe(false)
  expect(() => { startReturnPage() }).not.toThrow()
})
