// Mistakes in a test that uses the fake wiki: it says what is wrong, so that no test passes or fails for another reason.
import { expect, it } from 'vitest'
import { createFakeWiki, type FakeUser, type FakeWikiFeatures } from '../../src/testing/index.ts'

const noFeature = { failures: true } as Partial<FakeWikiFeatures>

it('names a feature that there is not', () => {
  expect(() => createFakeWiki({ features: noFeature })).toThrow(/"failures" is no feature of the fake wiki\. There is only captcha, /)
  expect(() => { createFakeWiki().configure(noFeature) }).toThrow(TypeError)
})

it('names a user without a name', () => {
  const user = { username: 'Ada', password: 'secret' } as unknown as FakeUser
  expect(() => createFakeWiki({ users: [user] })).toThrow(/users\[0\] of the fake wiki needs a "name" and a "password"/)
})

it('names a user who is not there', () => {
  const wiki = createFakeWiki({ users: [{ name: 'Ada', password: 'secret' }] })
  expect(() => { wiki.endSessions('Nobody') }).toThrow(/There is no user "Nobody" on this fake wiki, but Ada\./)
  expect(() => { wiki.addPasskey('Nobody', { id: 'a', publicKey: 'b' }) }).toThrow(/"Nobody"/)
})
