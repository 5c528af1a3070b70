// The door of what is needed once somebody goes to a third party, or is back.
export { checkTarget, type TargetCheck, type TargetRules } from './checkTarget.ts'
export { leaveInTab } from './leaveInTab.ts'
export { asRecord } from '../message.ts'
export { parseJson } from '../parseJson.ts'
export { takeArrival } from './takeArrival.ts'
export { watchWindows } from './watchWindows.ts'
