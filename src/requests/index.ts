// Public API of requests/: renders one request of a step.
export { RequestSlot, type RequestSlotProps } from './RequestSlot.tsx'
