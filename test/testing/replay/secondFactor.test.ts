// The second factor and the step with every field, compared with the answers of a real wiki.
import { describe, expect, it } from 'vitest'
import { hasRecordings } from './recordings.ts'
import { startReplay } from './startReplay.ts'

describe.skipIf(!hasRecordings)('the second factor, as recorded', () => {
  it('is asked for, refused, accepted, and not accepted twice [81–91]', async () => {
    const replay = startReplay()
    await replay.token('login')
    await replay.matches(81, 82, 83, 84, 85, 86, 87)
    const OATHToken = await replay.wiki.totpCode('Totpuser')
    await replay.match(88, { OATHToken })
    await replay.match(89)
    await replay.logIn('Totpuser', 'TotpPass-2024')
    await replay.match(90, { OATHToken })
    await replay.match(91)
  })

  it('is throttled after ten wrong codes [92]', async () => {
    const replay = startReplay()
    await replay.logIn('Totpuser', 'TotpPass-2024')
    for (let attempt = 1; attempt <= 10; attempt++) {
      const logintoken = await replay.token('login')
      await replay.post({ action: 'clientlogin', logincontinue: '1', OATHToken: '000000', logintoken })
    }
    await replay.match(92)
  })
})

describe.skipIf(!hasRecordings)('every type of field, as recorded', () => {
  const begun = async () => {
    const replay = startReplay()
    await replay.token('login')
    await replay.match(129)
    return replay
  }

  it('is described in every format [130–133]', async () => {
    await (await begun()).matches(130, 131, 132, 133)
  })

  it('drops a request for one bad field [134–138, 143]', async () => {
    await (await begun()).matches(134, 135, 136, 137, 138, 143)
  })

  it('leads to a second step and to PASS [139, 140]', async () => {
    await (await begun()).matches(139, 140)
  })

  it('can fail, which ends the flow [141, 142]', async () => {
    await (await begun()).matches(141, 142)
  })

  it('keeps the order of the options on the wire [288]', async () => {
    const replay = await begun()
    const { body } = await replay.wiki.handle({
      method: 'GET',
      url: '/api.php?action=query&meta=authmanagerinfo&amirequestsfor=login-continue&format=json&formatversion=2',
      headers: { cookie: replay.cookie() },
      body: '',
    })
    const [, options = ''] = /"options":\{(.*?)\}/.exec(body) ?? []
    expect([...options.matchAll(/"(\w*)":/g)].map(([, key]) => key)).toEqual(['', 'b', 'a', '10', '2'])
  })
})
