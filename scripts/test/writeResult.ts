// Writes the result of a release's tests into a file that is checked in, so that everyone sees what was tested and when.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../manifest.ts'
import type { PartCounts } from '../reports/readReports.ts'
import type { Outcome } from './runSuites.ts'

const git = (...parameters: readonly string[]) => execFileSync('git', parameters, { cwd: root, encoding: 'utf8' }).trim()

export function writeResult(outcomes: readonly Outcome[], countsOf: (name: string) => readonly PartCounts[]): void {
  // The run itself writes this file and what the bench has measured.
  const isDirty = git('status', '--porcelain', '--untracked-files=no', '--', '.', ':!RELEASE-TESTS.md', ':!scripts/bench/RESULTS.md') !== ''
  const rows = outcomes.map(({ name, seconds }) => {
    const of = (key: 'passed' | 'failed' | 'leftOut') => countsOf(name).reduce((total, counts) => total + counts[key], 0)
    return `| ${name} | ${of('passed')} | ${of('failed')} | ${of('leftOut')} | ${(seconds / 60).toFixed(1)} |`
  })
  const page = `# Release tests

The last run of \`npm run test:release\`, which writes this file: ${new Date().toISOString().slice(0, 10)}, at commit
\`${git('rev-parse', 'HEAD')}\`${isDirty ? ' with changes that were not committed' : ''}.

| suite | passed | failed | left out | minutes |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

CONTRIBUTING.md says what each of them is. What \`npm test\` runs every day is not in here.
`
  writeFileSync(join(root, 'RELEASE-TESTS.md'), page)
}
