// API errors and CORS, compared with the answers of a real wiki.
import { describe, it } from 'vitest'
import { hasRecordings } from './recordings.ts'
import { startReplay } from './startReplay.ts'

describe.skipIf(!hasRecordings)('errors, as recorded', () => {
  it('of a missing session [46, 56, 57, 93, 254]', async () => {
    const replay = startReplay()
    await replay.match(46)
    for (const number of [56, 57, 93, 254]) {
      replay.startOver()
      await replay.match(number, { logintoken: 'of-another-session+\\' })
    }
  })

  it.each([47, 48, 49, 50, 51, 52, 53, 54, 55, 58, 59])('of a wrong call [%i]', async (number) => {
    const replay = startReplay()
    await replay.token('login')
    await replay.match(number)
  })

  it.each([60, 61, 62, 63, 64, 65, 66])('in every format [%i]', async (number) => {
    const replay = startReplay()
    await replay.match(46)
    await replay.match(number)
  })

  it.each([67, 68, 69, 70, 71, 72, 73, 74, 76, 77])('and answers that are none [%i]', async (number) => {
    const replay = startReplay()
    await replay.token('login')
    await replay.match(number)
  })

  it.each([75, 242, 255, 256, 257, 258, 261])('without a session [%i]', async (number) => {
    await startReplay().match(number)
  })

  it.each([207, 208])('of an exception in the wiki [%i]', async (number) => {
    const replay = startReplay()
    replay.switchOn({ internalError: 'UnderflowException', captcha: 'none' })
    await replay.match(number)
  })
})

const recordedOrigins = ['allowed.example', 'localhost:*', '127.0.0.1:5173']

describe.skipIf(!hasRecordings)('origins, as recorded', () => {
  it.each([
    211, 212, 213, 214, 215, 216, 217, 218, 219, 220, 221, 222, 223, 224, 225,
  ])('are distinguished [%i]', async (number) => {
    await startReplay({ crossSiteDomains: recordedOrigins }).match(number)
  })

  it.each([226, 227, 228, 229, 230, 231, 232])('are checked by a preflight [%i]', async (number) => {
    await startReplay({ crossSiteDomains: recordedOrigins }).match(number)
  })

  it.each([233, 234, 235, 236, 237, 238])('can log in, or cannot [%i]', async (number) => {
    const replay = startReplay({ crossSiteDomains: recordedOrigins })
    await replay.token('login')
    await replay.match(number)
  })

  it('are anonymous with origin=* [239, 240], and logged in by name [241]', async () => {
    const replay = startReplay({ crossSiteDomains: recordedOrigins })
    await replay.logIn('Plainuser', 'PlainPass-2024')
    await replay.matches(239, 240, 241)
  })
})
