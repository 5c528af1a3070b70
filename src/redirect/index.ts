// The door of the ways to a third party and back.
export { checkTarget, type TargetCheck } from './checkTarget.ts'
