// The example for Jest: its own tests are the test.
import { expect, test } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { installExample } from './installExample.ts'

test('the tests of the example pass in Jest', () => {
  test.setTimeout(600_000)
  const folder = installExample('jest', [])
  const { status, stdout, stderr } = spawnSync('npm', ['test'], { cwd: folder, encoding: 'utf8' })
  expect(status, stdout + stderr).toBe(0)
  // Where `CI` is set, Jest colours what is piped, too.
  expect(stripVTControlCharacters(stderr)).toMatch(/Tests: +2 passed, 2 total/)
})
