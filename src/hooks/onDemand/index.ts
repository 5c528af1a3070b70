// The door of what the hooks need from a first form on, with what the client posts by.
export { createWrites } from '../../protocol/onDemand/index.ts'
export { createBoundSequel } from './createBoundSequel.ts'
export { readForm } from './readForm.ts'
export { report } from './report.ts'
export { spentFields } from './spentFields.ts'
export { watchMending } from './watchMending.ts'
