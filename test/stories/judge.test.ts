// Which findings of axe count.
import { expect, it } from 'vitest'
import type { Finding } from '../axe/finding.ts'
import { createJudge } from '../axe/judge.ts'

const finding: Finding = { kind: 'incomplete', rule: 'color-contrast', target: '.a', html: '<p class="a">', why: 'It is over a picture.', isInStory: true }
const entry = { rule: 'color-contrast', matches: /over a picture/, reason: 'The picture is plain.' }

it('counts what axe cannot tell until it is explained', () => {
  expect(createJudge([]).faultsIn([finding])).toHaveLength(1)
  expect(createJudge([entry]).faultsIn([finding])).toEqual([])
})

it('counts a violation, whatever is explained', () => {
  expect(createJudge([entry]).faultsIn([{ ...finding, kind: 'violation' }])).toHaveLength(1)
})

it('counts what is explained for another rule, or for something else', () => {
  expect(createJudge([{ ...entry, rule: 'region' }]).faultsIn([finding])).toHaveLength(1)
  expect(createJudge([{ ...entry, matches: /a gradient/ }]).faultsIn([finding])).toHaveLength(1)
})

it('names an entry that nothing needs any more', () => {
  const judge = createJudge([entry])
  expect(judge.unused()).toEqual(['nothing needs this reason any more: color-contrast /over a picture/'])
  judge.faultsIn([finding])
  expect(judge.unused()).toEqual([])
})
