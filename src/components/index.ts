// Public API of components/: a flow, and the page of linked accounts.
export { AuthFlow, type AuthFlowProps } from './AuthFlow.tsx'
export { LinkedAccounts, type LinkedAccountsProps } from './linked-accounts/LinkedAccounts.tsx'
