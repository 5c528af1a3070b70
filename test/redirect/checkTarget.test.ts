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

  it.each([
    ['https:/\\idp.example/x', 'https://idp.example/x'],
    ['\thttps://idp.example/x\n', 'https://idp.example/x'],
    ['HTTPS://IDP.example:443/a/../x', 'https://idp.example/x'],
    ['http://127.1/', 'http://127.0.0.1/'],
  ])('%j is checked and returned as %s', (target, expected) => {
    expect(checkTarget(target, secureWiki)).toMatchObject({ kind: 'safe', url: expected })
  })

  it('may be as insecure as the wiki itself', () => {
    expect(checkTarget('http://idp.example/', { api: 'http://wiki.example/api.php' }).kind).toBe('safe')
  })

  it('is no more insecure than https if the address of the wiki is relative', () => {
    expect(checkTarget('http://idp.example/', { api: '/w/api.php' })).toEqual({ kind: 'unsafe' })
  })

  it.each(['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'blob:https://x/1', 'http://idp.example/', 'https://a:b@idp.example/', 'https://a@idp.example/', 'https://:b@idp.example/', '/path', '', 'ftp://idp.example/', 'http://localhost.evil.example/'])('%j is not safe', (target) => {
    expect(checkTarget(target, secureWiki)).toEqual({ kind: 'unsafe' })
  })

  it.each([
    [['https://idp.example'], true],
    [['https://other.example', 'https://IDP.example:443/'], true],
    [[], false],
    [['https://other.example'], false],
    [['http://idp.example'], false],
    [['https://idp.example:8443'], false],
    [['https://example'], false],
    [['idp.example'], false],
    [['*'], false],
    [['null', ''], false],
  ])('of https://idp.example is safe if %j are allowed: %s', (allowedOrigins, isSafe) => {
    expect(checkTarget('https://idp.example/x', { ...secureWiki, allowedOrigins }).kind).toBe(isSafe ? 'safe' : 'unsafe')
  })
})
