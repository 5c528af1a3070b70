// The three captchas and their solutions.
import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { createFakeWiki, type FakeWikiFeatures } from '../../src/testing/index.ts'
import { callWiki } from './callWiki.ts'

const demo = { username: 'DemoUser', password: 'demo-pass' }

function withCaptcha(captcha: FakeWikiFeatures['captcha']) {
  const wiki = createFakeWiki({ features: { captcha, captchaAfterFailures: 0 } })
  return { wiki, caller: callWiki(wiki) }
}

describe('a captcha', () => {
  it.each(['simple', 'question', 'image'] as const)('of the kind %s passes when it is solved', async (kind) => {
    const { wiki, caller } = withCaptcha(kind)
    const captchaId = String((await caller.fields())['captchaId']?.value)
    const solved = { captchaId, captchaWord: wiki.captchaAnswer(captchaId)! }
    expect(await caller.begin({ ...demo, ...solved })).toMatchObject({ status: 'PASS' })
  })

  it('works once, right or wrong', async () => {
    const { wiki, caller } = withCaptcha('question')
    const captchaId = String((await caller.fields())['captchaId']?.value)
    const captchaWord = wiki.captchaAnswer(captchaId)!
    await caller.begin({ ...demo, captchaId, captchaWord: 'no' })
    expect(await caller.begin({ ...demo, captchaId, captchaWord })).toMatchObject({ messagecode: 'wrongpassword' })
  })

  it('that is missing is reported as a wrong password', async () => {
    const { caller } = withCaptcha('question')
    expect(await caller.begin(demo)).toMatchObject({ status: 'FAIL', messagecode: 'wrongpassword' })
  })

  it('can be a sum with a minus sign (U+2212)', async () => {
    const { wiki, caller } = withCaptcha('simple')
    const { captchaId, captchaInfo } = await caller.fields()
    const [, first, sign, second] = /^(\d+)([+\u2212])(\d+) =$/.exec(String(captchaInfo?.value))!
    const answer = sign === '+' ? Number(first) + Number(second) : Number(first) - Number(second)
    expect(wiki.captchaAnswer(String(captchaId?.value))).toBe(String(answer))
  })

  it('can be an image, at a URL relative to the host, only for this browser', async () => {
    const { wiki, caller } = withCaptcha('image')
    const { captchaId, captchaInfo } = await caller.fields()
    const address = String(captchaInfo?.value)
    expect(address).toMatch(/^\/w\/index\.php\?title=Special:Captcha\/image&wpCaptchaId=\d+$/)
    const picture = await wiki.fetch(new URL(address, wiki.api))
    expect(picture.headers.get('content-type')).toBe('image/svg+xml')
    const word = (await picture.text()).replace(/<[^>]+>/g, '')
    expect(word).toBe(wiki.captchaAnswer(String(captchaId?.value)))
    expect((await wiki.openBrowser()(new URL(address, wiki.api))).status).toBe(404)
  })
})

it('has stand-ins for services that can be loaded into one page', async () => {
  const wiki = createFakeWiki()
  const page = createContext({ window: {} })
  for (const type of ['hcaptcha', 'turnstile', 'recaptchanocaptcha']) {
    runInContext(await (await wiki.fetch(new URL(`captcha-widget.js?type=${type}`, wiki.api).href)).text(), page)
  }
  expect(Object.keys(runInContext('window', page) as object)).toEqual(['hcaptcha', 'turnstile', 'grecaptcha'])
})
