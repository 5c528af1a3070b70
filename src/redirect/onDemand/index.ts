// The door of what only a journey needs; the rest of the floor fetches it when one begins or has come back.
export { takeArrival } from './takeArrival.ts'
export { watchWindows } from './watchWindows.ts'
