// Logins with a password, compared with the answers of a real wiki.
import { describe, it } from 'vitest'
import { hasRecordings } from './recordings.ts'
import { startReplay } from './startReplay.ts'

describe.skipIf(!hasRecordings)('logging in with a password, as recorded', () => {
  it.each([33, 34, 35, 36, 37, 38, 39, 40, 41, 42])('has the same answer [%i]', async (number) => {
    const replay = startReplay()
    await replay.token('login')
    await replay.match(number)
  })

  it('is throttled after five attempts [43–45]', async () => {
    const replay = startReplay()
    for (let attempt = 1; attempt <= 5; attempt++) await replay.logIn('Throttleuser', 'nope')
    await replay.matches(43, 44, 45)
  })

  it('deletes the tokens of the session at PASS [251–253]', async () => {
    const replay = startReplay()
    const old = await replay.token('login')
    await replay.match(251)
    const csrf = await replay.token('csrf')
    await replay.match(252, { logintoken: old })
    await replay.logIn('Captchauser', 'CaptchaPass-2024')
    await replay.match(253, { linktoken: csrf })
  })

  it.each([259, 260, 262, 265, 266, 274, 275, 276])('has the same answer [%i]', async (number) => {
    const replay = startReplay()
    await replay.token('login')
    await replay.match(number)
  })

  it.each([
    ['soft', [267, 268, 269]],
    ['soft and skipped', [267, 270]],
    ['hard', [271, 272, 273]],
  ])('asks for a new password when the old one expired: %s', async (_, numbers) => {
    const replay = startReplay()
    await replay.token('login')
    await replay.matches(...numbers)
  })

  it('ends with a logout [286]', async () => {
    const replay = startReplay()
    await replay.token('login')
    await replay.logIn('Plainuser', 'PlainPass-2024')
    await replay.match(286)
  })

  it.each([277, 278, 289, 290, 291])('has the same description [%i]', async (number) => {
    await startReplay().match(number)
  })

  it('sets the same cookies [243, 244]', async () => {
    await startReplay().matches(243, 244)
  })
})
