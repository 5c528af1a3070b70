// The door of what posts, and reads the answers. It is apart, so that it is loaded when something is posted.
export { parseAnswer } from './answer.ts'
export type { Answer, Asked, Failed, Passed, Redirected, Restarted, Said } from './answer.ts'
export { createWrites, type Shared, type Writes } from './createWrites.ts'
