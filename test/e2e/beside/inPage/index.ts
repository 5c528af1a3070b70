// What runs in the page: bundled, and called by the tests as `beside`.
export { enter, enterAlone, type Surroundings } from './enter.ts'
export { differences, takeLook } from './looks.ts'
export { overflowing, unreadable } from './facts.ts'
export { foreignDifferences } from './foreign.ts'
