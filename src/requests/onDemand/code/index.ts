// The door of one-time codes.
export { CodeAids } from './CodeAids.tsx'
