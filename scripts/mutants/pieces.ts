// The parts of src/ that faults are planted in, and the unit tests that have to notice.

export interface Piece {
  readonly name: string
  readonly sources: readonly string[]
  /** Tests that run for every planted fault. */
  readonly tests: readonly string[]
  /** Tests that take longer. They run for the faults that the others do not notice. */
  readonly slowTests: readonly string[]
}

const flowTests = ['test/flow/{answers,createFlow,returnParameters,taskStorage,tasks,transition}*.test.ts']
const flowSlowTests = ['test/flow/everyEvent.test.ts', 'test/conversations/store.test.ts', 'test/components/*.test.tsx', 'test/hooks/*.test.tsx']

export const pieces: readonly Piece[] = [
  {
    name: 'protocol',
    sources: ['src/protocol/*.ts'],
    tests: ['test/protocol/*.test.ts', 'test/recordings/*.test.ts'],
    slowTests: ['test/network/requests.test.ts', 'test/components/{badInput,account}.test.tsx'],
  },
  { name: 'flow/transition', sources: ['src/flow/transition/*.ts'], tests: flowTests, slowTests: flowSlowTests },
  { name: 'flow', sources: ['src/flow/*.ts'], tests: flowTests, slowTests: flowSlowTests },
  {
    name: 'redirect',
    sources: ['src/redirect/**/*.ts'],
    tests: ['test/redirect/*.test.ts', 'test/redirect/*.test.tsx'],
    slowTests: ['test/components/{account,redirectWaiting}.test.tsx', 'test/server/*.test.ts'],
  },
  { name: 'html', sources: ['src/html/*.ts', 'src/html/*.tsx'], tests: ['test/html/*.test.tsx'], slowTests: ['test/components/{badInput,failedImports}.test.tsx'] },
  { name: 'server', sources: ['src/server/*.ts'], tests: ['test/server/*.test.ts'], slowTests: [] },
]
