// Tests that a real wiki starts, resets and stops.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRealPlatform } from './realPlatform.ts'
import { startWiki, type RunningWiki } from './startWiki.ts'
import { wikiVersionUnderTest } from './wikiVersionUnderTest.ts'
import { createVisitor, type Visitor } from './visitor.ts'
import { pick } from './wire.ts'

let wiki: RunningWiki

beforeAll(async () => {
  wiki = await startWiki({ version: wikiVersionUnderTest(), say: console.log })
})

afterAll(() => wiki.stop())

async function openVisitor(): Promise<Visitor> {
  return createVisitor(await createRealPlatform(wiki).prepare([]), '10.9.8.1', [])
}

describe('a wiki that was started', () => {
  it('is of the version that was asked for', async () => {
    const { body } = await (await openVisitor()).get({ action: 'query', meta: 'siteinfo' })
    expect(pick(body, ['query', 'general', 'generator'])).toMatch(`MediaWiki ${wiki.version}.`)
  })

  it('knows every account by its password', async () => {
    for (const account of Object.values(wiki.accounts)) {
      const { body } = await (await openVisitor()).logIn(account)
      expect(pick(body, ['clientlogin', 'status']), account.username).toMatch(/PASS|UI/)
    }
  })

  it('forgets new accounts when it is reset', async () => {
    const newcomer = { username: 'Newcomer', password: 'newcomers only', retype: 'newcomers only' }
    for (const open of [openVisitor, openVisitor]) {
      const { body } = await (await open()).begin('createaccount', newcomer)
      expect(pick(body, ['createaccount', 'status'])).toBe('PASS')
    }
  })

  it('runs beside another of its version', async () => {
    const another = await startWiki({ version: wiki.version })
    expect(another.origin).not.toBe(wiki.origin)
    await another.stop()
    await expect(fetch(another.origin)).rejects.toThrow()
  })
})
