'use client'
// Public API of react-mediawiki-auth: the components, the hooks, the registry, and their types.
export {
  AuthFlow,
  LinkedAccounts,
  LoggedIn,
  LoginDialog,
  LogOutButton,
  type AuthFlowProps,
  type LinkedAccountsProps,
  type LoggedInProps,
  type LoginDialogProps,
  type LogOutButtonProps,
} from './components/index.ts'
export {
  FieldError,
  FieldFrame,
  FieldHelp,
  FieldLabel,
  type CaptchaWidget,
  type FieldFrameProps,
  type FieldRenderer,
  type FieldRendererProps,
  type FieldRenderersByName,
  type FlowAction,
  type Renderers,
  type RequestRenderer,
  type RequestRendererProps,
  type RequestRule,
  type SlotName,
  type SlotProps,
  type Slots,
  type TypedFieldRenderer,
} from './fields/index.ts'
export * from './hooks.ts'
export { MessagesProvider, type MessagesProviderProps } from './hooks/index.ts'
export type { MessageKey, Messages } from './messages/index.ts'
export {
  createAuthClient,
  isFailure,
  isLoginError,
  type ApiErrorCode,
  type AuthClient,
  type AuthClientOptions,
  type AuthManagerInfo,
  type AuthRequest,
  type Failure,
  type Field,
  type FieldOf,
  type FieldOption,
  type FieldType,
  type LoginError,
  type LoginErrorReason,
  type LoginRequest,
  type ModuleName,
  type RunWithLogin,
  type SessionParameters,
  type WikiMessage,
} from './protocol/index.ts'
