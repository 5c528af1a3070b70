// The door of the components.
export { LinkedAccounts } from './LinkedAccounts.tsx'
export type { LinkedAccountsProps } from './onDemand/linked/linkedAccountsProps.ts'
export { AuthFlow, type AuthFlowProps, type PassOf } from './AuthFlow.tsx'
