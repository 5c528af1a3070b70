// Plays one scenario on one wiki and returns its answers.
import { accounts } from './accounts.ts'
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
  await play({ visitor: openAnother(), openAnother, accounts, solveCaptcha: wiki.solveCaptcha, endSessions: wiki.endSessions })
  return recorded
}
