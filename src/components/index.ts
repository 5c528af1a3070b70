// The door of the components.
export { AuthFlow, type AuthFlowProps, type PassOf } from './AuthFlow.tsx'
