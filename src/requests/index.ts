// The door of the renderers of whole requests.
export { RequestSlot, type RequestSlotProps } from './RequestSlot.tsx'
