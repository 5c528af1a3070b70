// The door of what a flow needs once it leads to a third party, or has come back from one.
export { createJourney, type Journey } from './journey.ts'
export { waysWith } from './waysWith.ts'
