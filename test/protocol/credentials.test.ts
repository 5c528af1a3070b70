// Taking away what a user logs in with: what is posted, what came of it, and what it needs a fresh login for.
import { describe, expect, it } from 'vitest'
import { createAuthClient, removalOperations, removeCredential } from '../../src/protocol/index.ts'
import { createFakeWiki } from '../../src/testing/index.ts'
import { scriptedWiki, type ScriptedAnswer } from './scriptedWiki.ts'

const csrf = { query: { tokens: { csrftoken: 'token-1' } } }
const clientOf = (...answers: readonly ScriptedAnswer[]) => {
  const wiki = scriptedWiki([csrf, ...answers])
  return { wiki, client: createAuthClient({ api: 'https://wiki.example/w/api.php', fetch: wiki.fetch }) }
}

describe.each([
  ['remove', 'removeauthenticationdata'],
  ['unlink', 'unlinkaccount'],
] as const)('to %s a credential', (removal, action) => {
  it('posts its request to the module, with a csrf token', async () => {
    const { client, wiki } = clientOf({ [action]: { status: 'success' } })
    expect(await removeCredential(client, removal, 'Link:1')).toEqual({ kind: 'removed' })
    expect(wiki.calls[1]).toMatchObject({ method: 'POST', body: { action, request: 'Link:1', token: 'token-1' } })
  })

  it('returns the error of the API', async () => {
    const { client } = clientOf({ errors: [{ code: 'badrequest', text: 'No such account.' }] })
    expect(await removeCredential(client, removal, 'Link:1')).toMatchObject({ kind: 'api', code: 'badrequest' })
  })

  it.each([[{}], [{ [action]: { status: 'maybe' } }], [{ status: 'success' }]])('takes %j for no answer', async (body) => {
    const { client } = clientOf(body)
    expect(await removeCredential(client, removal, 'Link:1')).toMatchObject({ kind: 'malformed', path: `${action}.status` })
  })

  it('is allowed by a login for its operation', async () => {
    const wiki = createFakeWiki({ features: { oldLogins: 9, elevatedSecurity: true, providers: [{ id: 'idp1', label: 'Harbour ID' }] } })
    const client = createAuthClient({ api: wiki.api, fetch: wiki.fetch })
    const login = [['username', 'DemoUser'], ['password', 'demo-pass']] as const
    await client.begin('clientlogin', { fields: login, returnUrl: 'https://app.example/' })
    expect(await removeCredential(client, removal, 'nothing')).toMatchObject({ kind: 'api', code: 'reauthenticate' })
    const reauthenticate = removalOperations[removal]
    const info = await client.info('clientlogin', { reauthenticate })
    const fields = info.kind === 'info' ? info.requests.flatMap((request) => request.fields) : []
    const hidden = fields.flatMap((field) => (field.type === 'hidden' ? [[field.name, field.value] as const] : []))
    await client.begin('clientlogin', { fields: [...login, ...hidden], reauthenticate, returnUrl: 'https://app.example/' })
    expect(await removeCredential(client, removal, 'nothing')).toMatchObject({ kind: 'api', code: 'badrequest' })
  })
})
