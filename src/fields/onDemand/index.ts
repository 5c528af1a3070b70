// The door of the controls that few logins have. It is apart, so that they are loaded when one does.
export { RareField } from './RareField.tsx'
