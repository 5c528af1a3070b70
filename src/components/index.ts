// Public API of components/: a flow, the page of linked accounts, and what an app shows of a session.
export { AuthFlow, type AuthFlowProps } from './AuthFlow.tsx'
export { LinkedAccounts, type LinkedAccountsProps } from './linked-accounts/LinkedAccounts.tsx'
export { LoggedIn, type LoggedInProps } from './session/LoggedIn.tsx'
export { LoginDialog, type LoginDialogProps } from './session/LoginDialog.tsx'
export { LogOutButton, type LogOutButtonProps } from './session/LogOutButton.tsx'
