// Several second factors of different kinds, compared with the answers of MediaWiki 1.45.
import { describe, expect, it } from 'vitest'
import { createFakeWiki, type FakeUser } from '../../../../src/testing/index.ts'
import { callWiki, type Step } from '../../callWiki.ts'
import { expectRecorded, hasNewerRecordings, recordedParameters } from './recordings.ts'

const totp = { secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' }
const recoveryCodes = ['AAAA2222BBBB3333']
const users: readonly FakeUser[] = [
  {
    name: 'Multi',
    password: 'multi',
    totp,
    recoveryCodes,
    passkeys: [{ id: 'bXVsdGk', publicKey: '' }],
    secondFactors: ['totp', 'recoverycodes', 'webauthn'],
  },
  {
    name: 'Keyonly',
    password: 'keypass-1234567',
    recoveryCodes,
    passkeys: [{ id: 'a2V5', publicKey: '' }],
    secondFactors: ['webauthn', 'recoverycodes'],
  },
  { name: 'Totp', password: 'totp', totp, recoveryCodes, secondFactors: ['totp', 'recoverycodes'] },
]
const wiki = createFakeWiki({ users, features: { methodChoice: true, throttle: false } })

const select = 'MediaWiki\\Extension\\OATHAuth\\Auth\\TwoFactorModuleSelectAuthenticationRequest'
const key = 'MediaWiki\\Extension\\OATHAuth\\Auth\\WebAuthnAuthenticationRequest'

function open() {
  return callWiki(wiki, wiki.openBrowser())
}

async function logIn(name: string) {
  const caller = open()
  const { password = '' } = users.find((user) => user.name === name) ?? {}
  return { caller, asked: await caller.begin({ username: name, password }) }
}

/** The answer of the key to the challenge of that step. */
function credential(id: string, { requests = [] }: Step, origin = 'https://wiki.example'): string {
  const { challenge } = JSON.parse(String(requests[0]?.fields['auth_info']?.value)) as { challenge: string }
  const client = btoa(JSON.stringify({ type: 'webauthn.get', challenge, origin }))
  return JSON.stringify({ id, rawId: id, type: 'public-key', response: { clientDataJSON: client } })
}

describe.skipIf(!hasNewerRecordings)('several second factors, as recorded', () => {
  it('begin with the one that was set up first, and lead to another [97, 98, 101]', async () => {
    const { caller } = await logIn('Multi')
    expectRecorded(97, { clientlogin: await caller.goOn(recordedParameters(97)) })
    const switched = await caller.goOn(recordedParameters(98))
    expectRecorded(98, { clientlogin: switched })
    const passed = await caller.goOn({ ...recordedParameters(101), credential: credential('bXVsdGk', switched) })
    expectRecorded(101, { clientlogin: passed })
  })

  it('are a key alone, a key of another origin, and a recovery code [102, 105, 108]', async () => {
    const caller = open()
    const asked = await caller.begin(recordedParameters(102))
    expectRecorded(102, { clientlogin: asked })
    expectRecorded(108, { clientlogin: await caller.goOn(recordedParameters(108)) })
    const again = await caller.begin(recordedParameters(102))
    const elsewhere = credential('a2V5', again, 'https://app.example')
    expectRecorded(105, { clientlogin: await caller.goOn({ ...recordedParameters(105), credential: elsewhere }) })
  })

  it('lead from the app to a recovery code [123]', async () => {
    const { caller } = await logIn('Totp')
    expectRecorded(123, { clientlogin: await caller.goOn(recordedParameters(123)) })
  })
})

describe('a security key', () => {
  const challenge = ({ requests = [] }: Step) => requests[0]?.fields['auth_info']?.value

  it('is asked for with a new challenge if nothing is sent, and with the same one if the answer is empty', async () => {
    const { caller, asked } = await logIn('Keyonly')
    const repeated = await caller.goOn({})
    expect(challenge(repeated)).not.toBe(challenge(asked))
    const empty = await caller.goOn({ credential: '' })
    expect(challenge(empty)).toBe(challenge(repeated))
    expect(await caller.goOn({ credential: credential('a2V5', empty) })).toMatchObject({ status: 'PASS' })
  })
})

describe('the choice of a second factor, as in 1.45,', () => {
  const refused = { status: 'UI', messagecode: 'oathauth-login-failed' }
  const passed = { status: 'PASS', username: 'Multi' }
  const atTheKey = async () => {
    const { caller } = await logIn('Multi')
    const asked = await caller.goOn({ newModule: 'webauthn' })
    return { caller, right: { credential: credential('bXVsdGk', asked) } }
  }

  it('lets a key pass if its request is among those named, or none is', async () => {
    const { caller, right } = await atTheKey()
    expect(await caller.goOn({ ...right, loginrequests: `${key}|${select}` })).toEqual(passed)
    const other = await atTheKey()
    expect(await other.caller.goOn(other.right)).toEqual(passed)
    const empty = await atTheKey()
    expect(await empty.caller.goOn({ ...empty.right, newModule: '' })).toEqual(passed)
  })

  it('refuses a right key if its request is not among those named', async () => {
    const { caller, right } = await atTheKey()
    expect(await caller.goOn({ ...right, loginrequests: key })).toMatchObject(refused)
  })

  it('refuses a right key if the method that is current is chosen', async () => {
    const { caller, right } = await atTheKey()
    expect(await caller.goOn({ ...right, newModule: 'webauthn' })).toMatchObject(refused)
  })

  it('refuses a right recovery code likewise, but accepts a right code of the app', async () => {
    const { caller } = await logIn('Multi')
    await caller.goOn({ newModule: 'recoverycodes' })
    expect(await caller.goOn({ RecoveryCode: 'AAAA2222BBBB3333', newModule: 'recoverycodes' })).toMatchObject(refused)
    const OATHToken = await wiki.totpCode('Multi')
    expect(await caller.goOn({ OATHToken, newModule: 'totp' })).toEqual(passed)
  })
})
