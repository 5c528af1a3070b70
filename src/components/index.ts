// Public API of components/: a flow, its forms by name, the settings page, and what an app shows of a session.
export { AuthFlow, type AuthFlowProps } from './AuthFlow.tsx'
export { ChangePassword, type ChangePasswordProps } from './account/ChangePassword.tsx'
export { ResetPassword, type ResetPasswordProps } from './account/ResetPassword.tsx'
export { Credentials, type CredentialsProps } from './credentials/Credentials.tsx'
export type { ModuleLinkTargets } from './ModuleLinks.tsx'
export { LoggedIn, type LoggedInProps } from './session/LoggedIn.tsx'
export { LoginDialog, type LoginDialogProps } from './session/LoginDialog.tsx'
export { LogOutButton, type LogOutButtonProps } from './session/LogOutButton.tsx'
