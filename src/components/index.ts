// The door of the components.
export { LinkedAccounts } from './linked-accounts/LinkedAccounts.tsx'
export type { LinkedAccountsProps } from './linked-accounts/linkedAccountsProps.ts'
export { AuthFlow, type AuthFlowProps, type PassOf } from './AuthFlow.tsx'
