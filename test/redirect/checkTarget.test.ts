// Which URLs a wiki may redirect to.
import { describe, expect, it } from 'vitest'
import { checkTarget } from '../../src/redirect/index.ts'

const secureWiki = { api: 'https://wiki.example/w/api.php' }

describe('a target', () => {
  it.each(['https://idp.example/a?b=c#d', 'http://localhost:8080/', 'http://127.0.0.1/', 'http://[::1]:1/'])('%s is safe', (target) => {
    expect(checkTarget(target, secureWiki)).toMatchObject({ kind: 'safe', url: target })
  })

  it('that means something else relative to a page is returned in its normal form', () => {
    expect(checkTarget('https:idp.example/x', secureWiki)).toEqual({ kind: 'safe', url: 'https://idp.example/x', host: 'idp.example' })
  })

  it('may be as insecure as the wiki itself', () => {
    expect(checkTarget('http://idp.example/', { api: 'http://wiki.example/api.php' }).kind).toBe('safe')
  })

  it.each(['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'blob:https://x/1', 'http://idp.example/', 'https://a:b@idp.example/', 'https://a@idp.example/', '/path', '', 'ftp://idp.example/', 'http://localhost.evil.example/'])('%j is not safe', (target) => {
    expect(checkTarget(target, secureWiki)).toEqual({ kind: 'unsafe' })
  })
})
