// Providers elsewhere, and accounts there that nobody here has, compared with what a real wiki answered.
import { describe, it } from 'vitest'
import { hasRecordings } from './recordings.ts'
import { startReplay, type Answer, type Replay } from './startReplay.ts'

/** What the provider sends along when somebody came back from there. */
function returned(replay: Replay, answer: Answer, outcome: { person: string } | { error: string }) {
  const { redirecttarget } = Object.values(answer.body as Record<string, { redirecttarget: string }>)[0]!
  return Object.fromEntries(new URL(replay.wiki.returnFrom(redirecttarget, outcome)).searchParams)
}

async function gone(replay: Replay, number = 94): Promise<Answer> {
  replay.startOver()
  await replay.token('login')
  return replay.match(number)
}

async function restarted(replay: Replay, person: string, number = 107): Promise<void> {
  await replay.match(number, returned(replay, await gone(replay), { person }))
}

describe.skipIf(!hasRecordings)('a redirect, as recorded', () => {
  it('goes out and comes back [94–97]', async () => {
    const replay = startReplay()
    const away = await gone(replay)
    await replay.matches(95, 96)
    await replay.match(97, returned(replay, away, { person: 'alice' }))
  })

  it('can be refused in several ways [98–101]', async () => {
    const replay = startReplay()
    await gone(replay, 98)
    await replay.match(99)
    await replay.match(100, returned(replay, await gone(replay), { error: 'access_denied' }))
    await gone(replay)
    await replay.match(101)
  })

  it.each([102, 103, 104, 105, 106])('begins with a button [%i]', async (number) => {
    await gone(startReplay(), number)
  })
})

describe.skipIf(!hasRecordings)('somebody whom the wiki does not know, as recorded', () => {
  it('starts over, logs in and is asked to connect the accounts [107–118]', async () => {
    const replay = startReplay()
    await restarted(replay, 'bob')
    await replay.matches(108, 109)
    await replay.match(110)
    await replay.matches(111, 112, 113, 114, 115, 116, 117, 118)
  })

  it('may connect them by a list, or not at all [119–121]', async () => {
    const replay = startReplay()
    await restarted(replay, 'bob2')
    await logInAgain(replay)
    await replay.matches(119, 120)
    const other = startReplay()
    await restarted(other, 'bob3')
    await logInAgain(other)
    await other.match(121)
  })

  it('may simply go on [122]', async () => {
    const replay = startReplay()
    await restarted(replay, 'bob4')
    await replay.match(122)
  })

  it('keeps the state over a wrong password [123, 124], and drops it when nobody asks for it [125]', async () => {
    const replay = startReplay()
    await restarted(replay, 'bob5')
    await replay.matches(123, 124)
    await restarted(replay, 'bob6')
    await replay.match(125)
  })

  it('is not asked by a stock wiki [126, 127]', async () => {
    const replay = startReplay()
    replay.switchOn({ confirmLink: false })
    await restarted(replay, 'bob7', 126)
    await replay.match(127)
  })

  it('may become a new account [128]', async () => {
    const replay = startReplay()
    await restarted(replay, 'newcomer')
    await replay.match(128)
  })

  it('looks alike in format version 1 [263, 264]', async () => {
    const replay = startReplay()
    await restarted(replay, 'zed', 263)
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

  it.each([151, 179])('needs somebody who is logged in [%i]', async (number) => {
    await startReplay().match(number)
  })

  it.each([152, 153, 155, 156, 157, 158])('has its errors [%i]', async (number) => {
    await (await loggedIn()).match(number)
  })

  it('does not take a token of another type [154]', async () => {
    const replay = await loggedIn()
    await replay.match(154, { linktoken: await replay.token('login') })
  })

  it('goes out, comes back, and can be asked about [159–163, 165]', async () => {
    const replay = await loggedIn()
    const away = await replay.match(159)
    await replay.match(160)
    await replay.match(161, returned(replay, away, { person: 'dave' }))
    await replay.matches(162, 163, 165)
  })

  it('can be refused [164, 166]', async () => {
    const replay = await loggedIn()
    const linktoken = await replay.token('csrf')
    const away = await replay.post({
      action: 'linkaccount', linkreturnurl: 'http://127.0.0.1:8839/back', labidp2: '1', linktoken,
    })
    await replay.match(164, returned(replay, away, { error: 'access_denied' }))
    await replay.match(166, returned(replay, await replay.match(159), { person: 'alice' }))
  })

  it('does not survive a change of the user [167]', async () => {
    const replay = await loggedIn()
    const away = await replay.match(159)
    await replay.logIn('Captchauser', 'CaptchaPass-2024')
    await replay.match(167, returned(replay, away, { person: 'erin' }))
  })

  it('has an end [168–170]', async () => {
    const replay = await loggedIn()
    await replay.match(161, returned(replay, await replay.match(159), { person: 'carol' }))
    const linktoken = await replay.token('csrf')
    const away = await replay.post({
      action: 'linkaccount', linkreturnurl: 'http://127.0.0.1:8839/back', labidp2: '1', linktoken,
    })
    const back = returned(replay, away, { person: 'carol2' })
    await replay.post({ action: 'linkaccount', linkcontinue: '1', linktoken: await replay.token('csrf'), ...back })
    await replay.matches(168, 169, 170)
  })

  it.each([171, 172, 173, 174, 176])('depends on the wiki [%i]', async (number) => {
    await (await loggedIn()).match(number)
  })

  it('forgets with the session [175, 177, 178]', async () => {
    const replay = startReplay()
    await replay.match(175)
    await replay.match(177, { linktoken: 'of-another-session+\\' })
    await replay.match(178)
  })
})
