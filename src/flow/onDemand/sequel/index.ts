// The door of what a flow needs from its first form on.
export { createSequel } from './createSequel.ts'
export { faultsIn, type Fault } from './faults.ts'
export { nextStep } from './nextStep.ts'
export { postingOf } from './postingOf.ts'
export type { Overture, Sequel } from './sequel.ts'
export type { SequelPorts } from './sequelPorts.ts'
export { withAnswers } from './withAnswers.ts'
export { withoutSecrets } from './withoutSecrets.ts'
