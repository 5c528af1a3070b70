// Decides which findings count, by a list of what axe cannot tell and a person could.
import { lineOf, type Finding } from './finding.ts'

export interface Explained {
  readonly rule: string
  /** Has to match what axe says of the element, its selector or its HTML. */
  readonly matches: RegExp
  /** Why it is no fault. */
  readonly reason: string
}

export interface Judge {
  /** Returns what counts, one line each. A violation always does. */
  faultsIn(findings: readonly Finding[]): readonly string[]
  /** Returns a line for each entry of the list that has matched nothing. */
  unused(): readonly string[]
}

export function createJudge(explained: readonly Explained[]): Judge {
  const used = new Set<Explained>()
  const isExplained = (finding: Finding) => {
    const entry = explained.find(({ rule, matches }) => rule === finding.rule && matches.test(lineOf(finding)))
    if (entry) used.add(entry)
    return finding.kind === 'incomplete' && entry !== undefined
  }
  return {
    faultsIn: (findings) => findings.filter((finding) => !isExplained(finding)).map(lineOf),
    unused: () => explained.filter((entry) => !used.has(entry)).map(({ rule, matches }) => `nothing needs this reason any more: ${rule} ${String(matches)}`),
  }
}
