// The identity provider: what it returns, and the faults that it can simulate.
import { describe, expect, it } from 'vitest'
import { createIdentityProvider, demoProviders, type WireResponse } from '../../src/testing/index.ts'

const provider = createIdentityProvider({ providers: demoProviders })
const returnUrl = 'https://app.example/back?kept=1'

const visit = (query: Record<string, string> = {}, cookie?: string, id = 'idp1'): Promise<WireResponse> => {
  const asked = new URLSearchParams({ redirect_uri: returnUrl, state: 'of-the-wiki', ...query }).toString()
  return provider.handle({ method: 'GET', url: `/${id}/authorize?${asked}`, headers: { cookie }, body: '' })
}
const back = async (...visited: Parameters<typeof visit>) => new URL(String((await visit(...visited)).headers['location']))

describe('the identity provider', () => {
  it('asks who the user is, with a link for each answer', async () => {
    const { status, body, headers } = await visit()
    expect(status).toBe(200)
    expect(body).toContain('Continue as alice')
    expect(body).toContain('decide=deny')
    expect(headers).not.toHaveProperty('cross-origin-opener-policy')
  })

  it('returns a code and the state in the query, and keeps the query of the return URL', async () => {
    const { searchParams } = await back({ decide: 'allow', as: 'bob' })
    expect(Object.fromEntries(searchParams)).toEqual({ kept: '1', state: 'of-the-wiki', code: 'code-bob' })
  })

  it('prefixes the names if the provider has a prefix', async () => {
    const { searchParams } = await back({ decide: 'deny' }, undefined, 'idp2')
    expect(Object.fromEntries(searchParams)).toEqual({ kept: '1', idp2state: 'of-the-wiki', idp2error: 'access_denied' })
  })

  it('returns them in the fragment', async () => {
    const { hash, search } = await back({ decide: 'error', return: 'fragment' })
    expect(search).toBe('?kept=1')
    expect(hash).toBe('#state=of-the-wiki&error=server_error')
  })

  it('posts them with a form in which values are escaped', async () => {
    const { body } = await visit({ decide: 'deny', return: 'post', value: 'script', encoding: 'multipart' })
    expect(body).toContain('method="post" action="https://app.example/back?kept=1" enctype="multipart/form-data"')
    expect(body).toContain('value="&lt;/script&gt;&lt;script&gt;')
    expect(body.match(/<script>/g)).toHaveLength(1)
  })

  it('sends COOP with its pages and redirects, or only with a redirect before them', async () => {
    const policy = { 'cross-origin-opener-policy': 'same-origin' }
    expect((await visit({ coop: 'same-origin' })).headers).toMatchObject(policy)
    expect((await visit({ coop: 'same-origin', decide: 'allow' })).headers).toMatchObject(policy)
    const hop = await visit({ coop: 'same-origin', coopAt: 'hop' })
    expect(hop).toMatchObject({ status: 302, headers: policy })
    const asked = new URLSearchParams(String(hop.headers['location']).slice(1))
    const { headers } = await visit(Object.fromEntries(asked))
    expect(headers).not.toHaveProperty('cross-origin-opener-policy')
  })

  it('can be faulty: another state, more parameters, too much data', async () => {
    const { searchParams } = await back({ decide: 'allow', state: 'of-the-wiki' }, 'identity-provider=state=other&extra=forbidden&size=over')
    expect(searchParams.get('state')).toBe('of-another-attempt')
    expect(searchParams.get('action')).toBe('logout')
    expect(searchParams.get('filler')!.length).toBeGreaterThan(65_536)
  })

  it('keeps the settings of a browser in a cookie', async () => {
    const kept = await provider.handle({ method: 'GET', url: '/settings?keep=1&coop=same-origin&return=fragment', headers: {}, body: '' })
    const cookie = String(kept.headers['set-cookie']).split(';')[0]!
    expect(cookie).toBe('identity-provider=return=fragment&coop=same-origin')
    const { body } = await provider.handle({ method: 'GET', url: '/settings', headers: { cookie }, body: '' })
    expect(body).toContain('<option value="fragment" selected>')
    expect((await visit({}, cookie)).headers).toMatchObject({ 'cross-origin-opener-policy': 'same-origin' })
  })

  it('does not redirect without a web address', async () => {
    expect((await visit({ redirect_uri: 'javascript:alert(1)', decide: 'allow' })).status).toBe(404)
    expect((await visit({ redirect_uri: '' })).status).toBe(404)
    expect((await visit({}, undefined, 'idp9')).status).toBe(404)
  })
})
