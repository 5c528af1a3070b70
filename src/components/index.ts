// The door of the components.
export { LinkedAccounts } from './LinkedAccounts.tsx'
export type { LinkedAccountsProps } from './onDemand/linked/linkedAccountsProps.ts'
export { createAuthClient, useAuthFlow } from './bound.ts'
export { AuthFlow, type AuthFlowProps, type PassOf } from './AuthFlow.tsx'
