// The door of what a flow needs from its first form on. It is fetched as soon as that stands, with what the client posts
// by.
export { createWrites } from '../../../protocol/onDemand/index.ts'
export { createSequel } from './createSequel.ts'
export { postingOf } from './postingOf.ts'
export type { Sequel } from './sequel.ts'
export { withAnswers } from './withAnswers.ts'
