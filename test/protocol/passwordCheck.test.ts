// Asking whether a password is good enough: what is posted, and what the wiki says of it.
import { describe, expect, it } from 'vitest'
import { checkPassword, createAuthClient } from '../../src/protocol.ts'
import { scriptedWiki } from './scriptedWiki.ts'

const check = (answer: Record<string, unknown>) => {
  const wiki = scriptedWiki([answer])
  const client = createAuthClient({ api: 'https://wiki.example/w/api.php', fetch: wiki.fetch })
  const options = { password: 'open sesame', username: 'Ada', email: 'ada@example.org', realname: 'Ada L.' }
  return { wiki, outcome: checkPassword(client, options) }
}

describe('the check of a password', () => {
  it('is one POST without a token, and nothing of it is in the URL', async () => {
    const { wiki, outcome } = check({ validatepassword: { validity: 'Good' } })
    await outcome
    expect(wiki.calls).toHaveLength(1)
    expect(wiki.calls[0]).toMatchObject({
      method: 'POST',
      query: {},
      body: { action: 'validatepassword', password: 'open sesame', user: 'Ada', email: 'ada@example.org', realname: 'Ada L.' },
    })
    expect(wiki.calls[0]?.body).not.toHaveProperty('token')
  })

  it.each([
    ['Good', 'good'],
    ['Change', 'weak'],
    ['Invalid', 'weak'],
    ['', 'weak'],
  ])('takes only a good password for one: %j is %s', async (validity, kind) => {
    expect(await check({ validatepassword: { validity } }).outcome).toEqual({ kind, messages: [] })
  })

  it('says why a password is not good, in either error format', async () => {
    const validitymessages = [
      { code: 'passwordtooshort', text: 'At least *8* letters.' },
      { code: 'passwordincommonlist', html: 'Everybody has it.' },
      { text: 'No.' },
      'odd',
    ]
    expect(await check({ validatepassword: { validity: 'Invalid', validitymessages } }).outcome).toEqual({
      kind: 'weak',
      messages: [
        { code: 'passwordtooshort', message: { kind: 'text', text: 'At least *8* letters.' } },
        { code: 'passwordincommonlist', message: { kind: 'text', text: 'Everybody has it.' } },
        { code: '', message: { kind: 'text', text: 'No.' } },
        { code: '', message: undefined },
      ],
    })
  })

  it('returns the error of the API', async () => {
    expect(await check({ errors: [{ code: 'userexists', text: 'Taken.' }] }).outcome).toMatchObject({ kind: 'api', code: 'userexists' })
  })

  it.each([[{}], [{ validatepassword: 'Good' }], [{ validatepassword: {} }], [{ validatepassword: { validity: 1 } }]])('takes %j for no answer', async (body) => {
    expect(await check(body).outcome).toEqual({ kind: 'malformed', content: 'json', path: 'validatepassword.validity' })
  })
})
