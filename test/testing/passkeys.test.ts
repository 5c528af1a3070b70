// Security keys and passkeys at the fake wiki: what it asks for, by version, and from where it accepts them.
import { describe, expect, it } from 'vitest'
import { createFakeWiki, type FakeWikiOptions } from '../../src/testing/index.ts'
import { callWiki, type WireRequestGroup } from './callWiki.ts'

const users = [{ name: 'Ann', password: 'p', passkeys: [{ id: 'key-1', publicKey: '' }] }]
const base64Url = (text: string) => Buffer.from(text).toString('base64url')

function openWiki(options: FakeWikiOptions = {}) {
  return callWiki(createFakeWiki({ users, ...options }))
}

async function askedAfterPassword(options?: FakeWikiOptions) {
  const caller = openWiki(options)
  const { requests } = await caller.begin({ username: 'Ann', password: 'p' })
  return { caller, fields: requests![0]!.fields }
}

/** What a browser would send for the challenge from that page. */
function answerTo({ auth_info: info }: WireRequestGroup['fields'], origin: string): string {
  const { challenge } = JSON.parse(String(info!.value)) as { readonly challenge: string }
  const clientDataJSON = base64Url(JSON.stringify({ type: 'webauthn.get', challenge, origin }))
  return JSON.stringify({ id: 'key-1', type: 'public-key', rawId: 'key-1', response: { clientDataJSON } })
}

describe('the origin of a security key', () => {
  it.each([
    ['https://wiki.example', undefined, 'PASS'],
    ['https://app.wiki.example', undefined, 'PASS'],
    ['https://other.example', undefined, 'FAIL'],
    ['https://wiki.example', 'https://wiki.example', 'PASS'],
    ['https://app.wiki.example', 'https://wiki.example', 'FAIL'],
    ['https://wiki.example:8443', 'https://wiki.example', 'FAIL'],
  ])('%s, where %s is the only one: %s', async (origin, passkeyOrigin, status) => {
    const { caller, fields } = await askedAfterPassword({ passkeyOrigin })
    expect(await caller.goOn({ credential: answerTo(fields, origin) })).toMatchObject({ status })
  })
})

describe('the feature passkeyButtons', () => {
  it('adds a prompt without a label to a security key, whose value and help are the same', async () => {
    const { fields } = await askedAfterPassword({ features: { passkeyButtons: true } })
    expect(Object.keys(fields)).toEqual(['auth_info', 'credential', 'webauthnLabel'])
    const text = 'Use your security key or passkey to verify it’s you.'
    expect(fields['webauthnLabel']).toEqual({ type: 'null', value: text, help: text, optional: false, sensitive: false })
  })

  it('adds a button without a help to a passkey', async () => {
    const fields = await openWiki({ features: { passkeyLogin: true, passkeyButtons: true } }).fields()
    expect(fields['passwordlessButton']).toEqual({ type: 'button', label: 'Use your passkey', optional: true, sensitive: false })
  })

  it('is off by default', async () => {
    expect(Object.keys((await askedAfterPassword()).fields)).toEqual(['auth_info', 'credential'])
    expect(Object.keys(await openWiki({ features: { passkeyLogin: true } }).fields())).not.toContain('passwordlessButton')
  })
})
