// Identity providers, and identities without a linked account, compared with the answers of a real wiki.
import { describe, it } from 'vitest'
import { hasRecordings } from './recordings.ts'
import { startReplay, type Answer, type Replay } from './startReplay.ts'

/** The return parameters of the provider. */
function returned(replay: Replay, answer: Answer, outcome: { user: string } | { error: string }) {
  const { redirecttarget } = Object.values(answer.body as Record<string, { redirecttarget: string }>)[0]!
  return Object.fromEntries(new URL(replay.wiki.returnFrom(redirecttarget, outcome)).searchParams)
}

async function beginRedirect(replay: Replay, number = 94): Promise<Answer> {
  replay.startOver()
  await replay.token('login')
  return replay.match(number)
}

async function comeBackUnlinked(replay: Replay, person: string, number = 107): Promise<void> {
  await replay.match(number, returned(replay, await beginRedirect(replay), { user: person }))
}

describe.skipIf(!hasRecordings)('a redirect, as recorded', () => {
  it('leads to the provider and back [94–97]', async () => {
    const replay = startReplay()
    const away = await beginRedirect(replay)
    await replay.matches(95, 96)
    await replay.match(97, returned(replay, away, { user: 'alice' }))
  })

  it('can be refused in several ways [98–101]', async () => {
    const replay = startReplay()
    await beginRedirect(replay, 98)
    await replay.match(99)
    await replay.match(100, returned(replay, await beginRedirect(replay), { error: 'access_denied' }))
    await beginRedirect(replay)
    await replay.match(101)
  })

  it.each([102, 103, 104, 105, 106])('begins with a button [%i]', async (number) => {
    await beginRedirect(startReplay(), number)
  })
})

describe.skipIf(!hasRecordings)('an identity without a linked account, as recorded', () => {
  it('restarts, logs in and is asked to link the account [107–118]', async () => {
    const replay = startReplay()
    await comeBackUnlinked(replay, 'bob')
    await replay.matches(108, 109)
    await replay.match(110)
    await replay.matches(111, 112, 113, 114, 115, 116, 117, 118)
  })

  it('can be linked from a list, or not at all [119–121]', async () => {
    const replay = startReplay()
    await comeBackUnlinked(replay, 'bob2')
    await logInAgain(replay)
    await replay.matches(119, 120)
    const other = startReplay()
    await comeBackUnlinked(other, 'bob3')
    await logInAgain(other)
    await other.match(121)
  })

  it('can continue with the same flow [122]', async () => {
    const replay = startReplay()
    await comeBackUnlinked(replay, 'bob4')
    await replay.match(122)
  })

  it('survives a wrong password [123, 124], but no login without preservestate [125]', async () => {
    const replay = startReplay()
    await comeBackUnlinked(replay, 'bob5')
    await replay.matches(123, 124)
    await comeBackUnlinked(replay, 'bob6')
    await replay.match(125)
  })

  it('is not offered for linking by a stock wiki [126, 127]', async () => {
    const replay = startReplay()
    replay.switchOn({ confirmLink: false })
    await comeBackUnlinked(replay, 'bob7', 126)
    await replay.match(127)
  })

  it('can become a new account [128]', async () => {
    const replay = startReplay()
    await comeBackUnlinked(replay, 'newcomer')
    await replay.match(128)
  })

  it('has the same answers in format version 1 [263, 264]', async () => {
    const replay = startReplay()
    await comeBackUnlinked(replay, 'zed', 263)
    await replay.match(264)
  })
})

async function logInAgain(replay: Replay): Promise<void> {
  const logintoken = await replay.token('login')
  await replay.post({
    action: 'clientlogin',
    loginreturnurl: 'http://127.0.0.1:8839/back',
    username: 'Plainuser',
    password: 'PlainPass-2024',
    loginpreservestate: '1',
    logintoken,
  })
}

describe.skipIf(!hasRecordings)('linking, as recorded', () => {
  const loggedIn = async () => {
    const replay = startReplay()
    await replay.logIn('Plainuser', 'PlainPass-2024')
    return replay
  }

  it.each([151, 179])('needs a logged-in user [%i]', async (number) => {
    await startReplay().match(number)
  })

  it.each([152, 153, 155, 156, 157, 158])('has its errors [%i]', async (number) => {
    await (await loggedIn()).match(number)
  })

  it('does not accept a token of another type [154]', async () => {
    const replay = await loggedIn()
    await replay.match(154, { linktoken: await replay.token('login') })
  })

  it('leads to the provider and back, and can be queried meanwhile [159–163, 165]', async () => {
    const replay = await loggedIn()
    const away = await replay.match(159)
    await replay.match(160)
    await replay.match(161, returned(replay, away, { user: 'dave' }))
    await replay.matches(162, 163, 165)
  })

  it('can be refused [164, 166]', async () => {
    const replay = await loggedIn()
    const linktoken = await replay.token('csrf')
    const away = await replay.post({
      action: 'linkaccount', linkreturnurl: 'http://127.0.0.1:8839/back', labidp2: '1', linktoken,
    })
    await replay.match(164, returned(replay, away, { error: 'access_denied' }))
    await replay.match(166, returned(replay, await replay.match(159), { user: 'alice' }))
  })

  it('does not survive a change of the user [167]', async () => {
    const replay = await loggedIn()
    const away = await replay.match(159)
    await replay.logIn('Captchauser', 'CaptchaPass-2024')
    await replay.match(167, returned(replay, away, { user: 'erin' }))
  })

  it('is impossible once all providers are linked [168–170]', async () => {
    const replay = await loggedIn()
    await replay.match(161, returned(replay, await replay.match(159), { user: 'carol' }))
    const linktoken = await replay.token('csrf')
    const away = await replay.post({
      action: 'linkaccount', linkreturnurl: 'http://127.0.0.1:8839/back', labidp2: '1', linktoken,
    })
    const back = returned(replay, away, { user: 'carol2' })
    await replay.post({ action: 'linkaccount', linkcontinue: '1', linktoken: await replay.token('csrf'), ...back })
    await replay.matches(168, 169, 170)
  })

  it.each([171, 172, 173, 174, 176])('depends on the wiki [%i]', async (number) => {
    await (await loggedIn()).match(number)
  })

  it('ends with the session [175, 177, 178]', async () => {
    const replay = startReplay()
    await replay.match(175)
    await replay.match(177, { linktoken: 'of-another-session+\\' })
    await replay.match(178)
  })
})
