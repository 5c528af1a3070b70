// The door of the renderers of whole requests.
export { builtInRequests } from './builtInRequests.ts'
export { RequestSlot, type RequestSlotProps } from './RequestSlot.tsx'
