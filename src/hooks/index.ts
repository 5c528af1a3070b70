// Public API of hooks/: binds a flow to React.
export {
  AuthFlowProvider,
  useAuthFlowContext,
  useRequiredContext,
  type AuthFlowProviderProps,
} from './AuthFlowProvider.tsx'
export type { AuthFlowHandle } from './authFlowHandle.ts'
export type { AuthFlowOptions } from './options.ts'
export type { FieldAttributes } from './fieldAttributes.ts'
export { isInForeignFrame } from './isInForeignFrame.ts'
export type { IssueStore } from './issueStore.ts'
export { MessagesProvider, useMessages, useMessageSources, type MessagesProviderProps } from './MessagesProvider.tsx'
export type { RedirectOptions } from './redirectOptions.ts'
export type { FlowCallbacks, FlowError, FlowReport, PassOf, ReturnPageMissing, StepInfo } from './callbacks.ts'
export { StepFormProvider, useStepFormContext, type StepFormProviderProps } from './StepFormProvider.tsx'
export { withDistinctLabels } from './texts/distinctLabels.ts'
export { fieldLabel } from './texts/fieldLabel.ts'
export type { FieldTexts } from './texts/fieldTexts.tsx'
export { useAuthManagerInfo, type AuthManagerInfoOptions, type AuthManagerInfoResult } from './useAuthManagerInfo.ts'
export { useField, type FieldControl, type InputProps } from './useField.ts'
export type { ClientOptions } from './useAuthClient.ts'
export { useAuthFlow } from './useAuthFlow.ts'
export { useFieldValue, type ValueOf } from './useFieldValue.ts'
export { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.ts'
export { useCredentials, type CredentialsHandle } from './useCredentials.ts'
export type { Credential, CredentialsOptions, CredentialsState } from './useCredentials.ts'
export { useMustWait, useRetrySeconds } from './useRetryCountdown.ts'
export { useSession, type ConfirmationNeeded, type Session, type SessionActions, type SessionOptions } from './useSession.ts'
export type { SessionState, TemporarySession, UserSession } from './useSession.ts'
export { useStepForm, type FormProps, type StepForm } from './useStepForm.ts'
export { useWithLogin, type WithLoginHandle, type WithLoginHookOptions } from './useWithLogin.ts'
