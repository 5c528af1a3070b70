// Says at the end of the unit tests how many were left out and why, so that it is not overlooked.
import type { Reporter, TestModule } from 'vitest/node'
import { hasRecordings, recordingsFolder } from '../../test/recordings/recordingsFolder.ts'

export function leftOutReporter(): Reporter {
  return {
    onTestRunEnd(modules) {
      const sentence = leftOutSentence(modules)
      if (sentence !== undefined) console.error(`\n${sentence}\n`)
    },
  }
}

/** Nothing else is skipped than what needs the recordings. */
function leftOutSentence(modules: readonly TestModule[]): string | undefined {
  const count = modules.flatMap((module) => [...module.children.allTests('skipped')]).filter((test) => test.options.mode === 'skip').length
  if (count === 0) return undefined
  const reason = hasRecordings ? 'are skipped by their files' : `need ${recordingsFolder}, which is missing`
  return `LEFT OUT: ${String(count)} tests ${reason}`
}
