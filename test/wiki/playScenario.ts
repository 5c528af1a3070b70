// Plays one scenario on one wiki and returns its answers.
import { vi } from 'vitest'
import { accounts } from './accounts.ts'
import type { Mail } from './mails.ts'
import type { Platform } from './platform.ts'
import type { Scenario } from './scenarios/scenario.ts'
import { createVisitor, type Visitor } from './visitor.ts'
import type { Answer } from './wire.ts'

export async function playScenario({ features, play }: Scenario, platform: Platform): Promise<Answer[]> {
  const recorded: Answer[] = []
  const wiki = await platform.prepare(features)
  let browsers = 0
  const openAnother = (): Visitor => {
    browsers += 1
    return createVisitor(wiki, `10.9.8.${browsers}`, recorded)
  }
  const readMails = async (count: number): Promise<readonly Mail[]> => {
    const mails = await vi.waitUntil(async () => {
      const sent = await wiki.mails()
      return sent.length >= count && sent
    }, { timeout: 5000 })
    const addresses = mails.map(({ to }) => ({ to })).sort((one, other) => one.to.localeCompare(other.to))
    recorded.push({ asked: 'mails', status: 200, headers: {}, body: { mails: addresses } })
    return mails
  }
  await play({ visitor: openAnother(), openAnother, accounts, readMails, solveCaptcha: wiki.solveCaptcha, endSessions: wiki.endSessions })
  return recorded
}
