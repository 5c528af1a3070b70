// The door of the components.
export { LinkedAccounts, type LinkedAccountsProps } from './LinkedAccounts.tsx'
export { AuthFlow, type AuthFlowProps, type PassOf } from './AuthFlow.tsx'
