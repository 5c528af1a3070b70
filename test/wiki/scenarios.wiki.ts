// Plays every scenario on a real wiki and on the fake one, and compares the shapes of their answers.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fakePlatform } from './fakePlatform.ts'
import { playScenario } from './playScenario.ts'
import { createRealPlatform } from './realPlatform.ts'
import { scenarios } from './scenarios/index.ts'
import type { Scenario } from './scenarios/scenario.ts'
import { shapeOfAnswer } from './shape.ts'
import { startWiki, type RunningWiki } from './startWiki.ts'
import { summarise } from './summary.ts'
import { wikiVersionUnderTest } from './wikiVersionUnderTest.ts'

const version = wikiVersionUnderTest()
let wiki: RunningWiki

beforeAll(async () => {
  wiki = await startWiki({ version, say: console.log })
})

afterAll(() => wiki.stop())

describe('the real wiki and the fake one agree on', () => {
  for (const scenario of scenarios) it(scenario.name, () => compare(scenario))
})

async function compare(scenario: Scenario): Promise<void> {
  const difference = scenario.differs.find((known) => known.version === version)
  const real = await playScenario(scenario, createRealPlatform(wiki))
  expect(real.map(summarise)).toEqual(difference?.answers ?? scenario.answers)
  const fake = await playScenario(scenario, fakePlatform)
  // If the answers agree after all, the known difference has to be removed from the scenario.
  const shapes = difference === undefined ? expect(fake.map(shapeOfAnswer)) : expect(fake.map(shapeOfAnswer)).not
  shapes.toEqual(real.map(shapeOfAnswer))
}
