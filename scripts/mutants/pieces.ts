// The parts of src/ that faults are planted in, and the unit tests that have to notice.

export interface Piece {
  readonly name: string
  readonly sources: readonly string[]
  /** Run for every planted fault that they reach, so only those of the subject: no page, no random conversations. */
  readonly tests: readonly string[]
}

/** Without every event in every state, which takes seconds. */
const flowTests = ['test/flow/!(everyEvent).test.ts']

export const pieces: readonly Piece[] = [
  { name: 'protocol', sources: ['src/protocol/*.ts'], tests: ['test/protocol/*.test.ts'] },
  { name: 'flow/transition', sources: ['src/flow/transition/*.ts'], tests: flowTests },
  { name: 'flow', sources: ['src/flow/*.ts'], tests: flowTests },
  { name: 'redirect', sources: ['src/redirect/**/*.ts'], tests: ['test/redirect/*.test.{ts,tsx}'] },
  { name: 'html', sources: ['src/html/*.ts', 'src/html/*.tsx'], tests: ['test/html/*.test.tsx'] },
  { name: 'server/proxy', sources: ['src/server/proxy/*.ts'], tests: ['test/server/proxy/!(*.property).test.ts'] },
  { name: 'server', sources: ['src/server/*.ts'], tests: ['test/server/*.test.ts'] },
]
