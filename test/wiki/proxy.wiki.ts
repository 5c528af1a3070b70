// Plays every scenario on a real wiki through the proxy: what users see is the same, or does not pass for a reason that is written here.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { playScenario } from './playScenario.ts'
import { createProxyPlatform } from './proxyPlatform.ts'
import { scenarios } from './scenarios/index.ts'
import type { Scenario } from './scenarios/scenario.ts'
import { startWiki, type RunningWiki } from './startWiki.ts'
import { summarise } from './summary.ts'
import { wikiVersionUnderTest } from './wikiVersionUnderTest.ts'

const version = wikiVersionUnderTest()
let wiki: RunningWiki

beforeAll(async () => {
  wiki = await startWiki({ version, say: console.log })
})

afterAll(() => wiki.stop())

/** What the proxy refuses, by scenario: what no page of the kit sends. All other answers come through as they are. */
const refusals: Readonly<Record<string, readonly string[]>> = {
  'tokens that are wrong, missing or in the query': ['400 error proxy-parameter', '400 error proxy-parameter'],
  'a GET in place of a POST': ['405 error proxy-method'],
  'an unknown action and an unknown operation': ['403 error proxy-action'],
  'a secret of a step in the query': ['400 error proxy-parameter'],
  'a password that cannot be asked about': ['405 error proxy-method', '400 error proxy-parameter'],
  'a password, refused': ['400 error proxy-parameter'],
  'changes and removals by nobody, without a token, or by a login that is too old': ['405 error proxy-method', '405 error proxy-method'],
  'a forgotten password, asked for in vain': ['405 error proxy-method'],
  'a forgotten password that nothing helps': ['405 error proxy-method'],
  'the parameters of a logout': ['400 error proxy-parameter'],
  'the parameters of modules': Array<string>(6).fill('400 error proxy-parameter'),
  'named requests: the secret of one that is not named may be in the query': ['400 error proxy-parameter', '400 error proxy-parameter'],
  'a login that survives errors of the API': ['400 error proxy-parameter'],
  'edits by a user': ['400 error proxy-parameter'],
}

const isRefusal = (summary: string) => summary.includes('error proxy-')

describe('through the proxy, the real wiki answers as it does straight', () => {
  for (const scenario of scenarios) it(scenario.name, () => compare(scenario))
})

async function compare(scenario: Scenario): Promise<void> {
  const cookies: string[] = []
  const recorded = await playScenario(scenario, createProxyPlatform(wiki, (header) => cookies.push(header)))
  const answers = recorded.map(summarise)
  const difference = scenario.differs.find((known) => known.version === version)
  const straight = difference?.answers ?? scenario.answers
  expect(answers.filter(isRefusal)).toEqual(refusals[scenario.name] ?? [])
  expect(answers.filter((answer) => !isRefusal(answer))).toEqual(straight.filter((_, index) => !isRefusal(answers[index] ?? '')))
  for (const cookie of cookies) expect(cookie).toMatch(/^mw_[^;]+;.* Path=\/w\/api\.php;( Expires=[^;]+;)? HttpOnly; Secure; SameSite=Lax$/)
}
