// Captchas and account creation, compared with the answers of a real wiki.
import { describe, it } from 'vitest'
import { hasRecordings } from './recordings.ts'
import { startReplay, type Replay } from './startReplay.ts'

interface Shown {
  readonly captchaId: string
  readonly captchaWord: string
}

async function freshCaptcha(replay: Replay, operation = 'login'): Promise<Shown> {
  const { body } = await replay.get({
    action: 'query',
    meta: 'authmanagerinfo',
    amirequestsfor: operation,
    amimergerequestfields: '1',
  })
  const info = body as { query: { authmanagerinfo: { fields: { captchaId: { value: string } } } } }
  const captchaId = info.query.authmanagerinfo.fields.captchaId.value
  return { captchaId, captchaWord: replay.wiki.captchaAnswer(captchaId)! }
}

describe.skipIf(!hasRecordings)('a captcha, as recorded', () => {
  it.each([
    ['simple', [180, 181, 182, 183, 184, 185, 186, 187]],
    ['question', [188, 189, 190, 191, 192, 193, 194, 195]],
    ['image', [196, 197, 198, 199, 200, 201, 202, 203]],
  ] as const)('of the kind %s is needed after two failures [%j]', async (captcha, numbers) => {
    const replay = startReplay()
    replay.switchOn({ captcha, throttle: false })
    await replay.logIn('Captchauser', 'x')
    const [before, failure, shown, without, wrong, wrongPassword, right, creation] = numbers
    await replay.matches(before, failure, shown, without)
    const { captchaId } = await freshCaptcha(replay)
    await replay.match(wrong, { captchaId })
    await replay.match(wrongPassword, { ...(await freshCaptcha(replay)) })
    await replay.match(right, { ...(await freshCaptcha(replay)) })
    replay.startOver()
    await replay.match(creation)
  })

  it.each([204, 205])('is described in other formats [%i]', async (number) => {
    const replay = startReplay()
    replay.switchOn({ captcha: 'image', captchaAfterFailures: 0 })
    await freshCaptcha(replay)
    await replay.match(number)
  })

  it('is needed to create an account [294]', async () => {
    const replay = startReplay()
    replay.switchOn({ captcha: 'question' })
    const { captchaId } = await freshCaptcha(replay, 'create')
    await replay.match(294, { captchaId })
  })
})

describe.skipIf(!hasRecordings)('a new account, as recorded', () => {
  it('is created, without a login [295]', async () => {
    const replay = startReplay()
    await replay.token('createaccount')
    await replay.match(295)
  })
})
