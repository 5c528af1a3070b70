// The recordings that the fake wiki is not compared with, and why.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { hasRecordings, recordedNumbers } from './recordings.ts'

const leftOut: Readonly<Record<string, readonly number[]>> = {
  'all properties of siteinfo and userinfo, of which the fake has those that a login page may want': [19, 292, 293],
  'settings of cookies (SameSite, Secure) that the fake does not have': [245, 246, 247, 248, 249, 250],
  'a PNG: the fake draws its captchas as SVG': [206],
  'bot passwords and action=login, which the fake does not have': [279, 280, 281, 282, 283, 284],
  'a log-out when nobody is logged in: MediaWiki 1.39, which was recorded, does not warn, and newer ones do': [285],
  'action=paraminfo with a part of action=query, of which the fake describes actions alone': [287],
  'the console of a real browser, and no answer of a wiki': [296, 297],
}

describe.skipIf(!hasRecordings)('the recordings', () => {
  it('are all replayed or left out for a reason', () => {
    const here = fileURLToPath(new URL('.', import.meta.url))
    const sources = readdirSync(here).filter((name) => name.endsWith('.test.ts') && !name.startsWith('leftOut'))
    const named = sources.flatMap((name) => readFileSync(here + name, 'utf8').match(/\b\d{1,3}\b/g) ?? []).map(Number)
    const known = new Set([...named, ...Object.values(leftOut).flat()])
    expect(recordedNumbers.filter((number) => !known.has(number))).toEqual([])
  })
})
