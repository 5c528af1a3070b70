// Codes and new passwords after the first password.
import { describe, expect, it } from 'vitest'
import { createFakeWiki, stockFeatures, type FakeUser } from '../../src/testing/index.ts'
import { totpCode } from '../../src/testing/providers/secondFactor/totpCode.ts'
import { callWiki } from './callWiki.ts'

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const recoveryCodes = ['AAAA2222BBBB3333']

async function atTheCode(user: Partial<FakeUser>, now = () => Date.now()) {
  const wiki = createFakeWiki({ users: [{ name: 'Ann', password: 'p', ...user }], now })
  const caller = callWiki(wiki)
  await caller.begin({ username: 'Ann', password: 'p' })
  return { wiki, caller }
}

describe('a TOTP code', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1234567890, '005924'],
    [20000000000, '353130'],
  ])('is the one of the standard at second %i', async (second, code) => {
    expect(await totpCode(secret, Math.floor(second / 30))).toBe(code)
  })

  it('may have spaces', async () => {
    const { wiki, caller } = await atTheCode({ totp: { secret } })
    const code = await wiki.totpCode('Ann')
    expect(await caller.goOn({ OATHToken: `${code.slice(0, 3)} ${code.slice(3)}` })).toMatchObject({ status: 'PASS' })
  })

  it('works once', async () => {
    const { wiki, caller } = await atTheCode({ totp: { secret } })
    const OATHToken = await wiki.totpCode('Ann')
    await caller.goOn({ OATHToken })
    await caller.begin({ username: 'Ann', password: 'p' })
    expect(await caller.goOn({ OATHToken })).toMatchObject({ status: 'UI', messagecode: 'oathauth-login-failed' })
    expect(await caller.goOn({ OATHToken: await wiki.totpCode('Ann', 1) })).toMatchObject({ status: 'PASS' })
  })

  it('is refused after ten wrong ones, until a minute is over', async () => {
    let time = 1_000_000_000_000
    const { wiki, caller } = await atTheCode({ totp: { secret } }, () => time)
    for (let attempt = 1; attempt <= 10; attempt++) await caller.goOn({ OATHToken: '000000' })
    const OATHToken = await wiki.totpCode('Ann')
    expect(await caller.goOn({ OATHToken })).toMatchObject({ status: 'UI', messagecode: 'oathauth-throttled' })
    time += 61_000
    expect(await caller.goOn({ OATHToken })).toMatchObject({ status: 'PASS' })
  })
})

describe('a recovery code', () => {
  it.each(['AAAA2222BBBB3333', 'AAAA 2222 BBBB 3333'])('is accepted in place of a code: %s', async (OATHToken) => {
    const { caller } = await atTheCode({ totp: { secret, recoveryCodes } })
    expect(await caller.goOn({ OATHToken })).toMatchObject({ status: 'PASS' })
  })

  it('is refused in lower case', async () => {
    const { caller } = await atTheCode({ totp: { secret, recoveryCodes } })
    expect(await caller.goOn({ OATHToken: 'aaaa2222bbbb3333' })).toMatchObject({ messagecode: 'oathauth-login-failed' })
  })

  it('works once', async () => {
    const { caller } = await atTheCode({ totp: { secret, recoveryCodes } })
    await caller.goOn({ OATHToken: 'AAAA2222BBBB3333' })
    await caller.begin({ username: 'Ann', password: 'p' })
    expect(await caller.goOn({ OATHToken: 'AAAA2222BBBB3333' })).toMatchObject({ status: 'UI' })
  })
})

describe('a code by e-mail', () => {
  it('passes if it is right', async () => {
    const { caller } = await atTheCode({ emailCode: '424242' })
    expect(await caller.goOn({ token: '424242' })).toMatchObject({ status: 'PASS' })
  })

  it('is asked for again three times, and the fourth wrong one ends the login', async () => {
    const { caller } = await atTheCode({ emailCode: '424242' })
    const statuses = []
    for (let attempt = 1; attempt <= 4; attempt++) statuses.push((await caller.goOn({ token: '000000' })).status)
    expect(statuses).toEqual(['UI', 'UI', 'UI', 'FAIL'])
  })
})

describe('a temporary password', () => {
  it('has to be changed at once, and works until then', async () => {
    const { caller } = await atTheCode({ temporaryPassword: 'by-mail' })
    const asked = await caller.begin({ username: 'Ann', password: 'by-mail' })
    expect(asked).toMatchObject({ status: 'UI', messagecode: 'resetpass-temp-emailed' })
    expect(await caller.goOn({ password: 'own', retype: 'own' })).toMatchObject({ status: 'PASS' })
    expect(await caller.begin({ username: 'Ann', password: 'by-mail' })).toMatchObject({ status: 'FAIL' })
  })
})

describe('a password policy', () => {
  it('asks for a longer password, and the user can skip that', async () => {
    const wiki = createFakeWiki({ users: [{ name: 'Ann', password: 'p' }], features: { passwordPolicy: { ...stockFeatures.passwordPolicy, minimalPasswordLength: 8 } } })
    const caller = callWiki(wiki)
    const asked = await caller.begin({ username: 'Ann', password: 'p' })
    expect(asked).toMatchObject({ status: 'UI', messagecode: 'resetpass-validity-soft' })
    expect(await caller.goOn({ password: 'q', retype: 'q' })).toMatchObject({ messagecode: 'passwordtooshort' })
    expect(await caller.goOn({ password: 'long-enough', retype: 'long-enough' })).toMatchObject({ status: 'PASS' })
  })
})
