// The door of the controls that few logins have, and of what a control can do without at first.
export { RareField } from './RareField.tsx'
export { Reveal } from './Reveal.tsx'
