// The door of the hooks: what binds a flow to React.
export {
  AuthFlowProvider,
  useAuthFlowContext,
  useRequiredContext,
  type AuthFlowProviderProps,
} from './AuthFlowProvider.tsx'
export type { AuthFlowOptions } from './authFlowOptions.ts'
export type { TypedValues } from './boundFlow.ts'
export { createAuthClient } from './createAuthClient.ts'
export { hasHelp, type FieldAttributes } from './fieldAttributes.ts'
export { toFieldPath } from './fieldPath.ts'
export { MessagesProvider, useMessages, useMessagesOf, type MessagesProviderProps } from './MessagesProvider.tsx'
export type { RedirectOptions } from './redirectPort.ts'
export type { FlowCallbacks, FlowReport, Pass, StepReport } from './report.ts'
export { StepFormProvider, useStepFormContext, type StepFormProviderProps } from './StepFormProvider.tsx'
export { useAuthFlow, type AuthFlowHandle } from './useAuthFlow.ts'
export { useAuthManagerInfo, type AuthManagerInfoOptions, type AuthManagerInfoResult } from './useAuthManagerInfo.ts'
export { useField, type FieldControl, type InputProps } from './useField.ts'
export { useFieldValue, type ValueOf } from './useFieldValue.ts'
export { useLinkedAccounts, type LinkedAccountsHandle } from './useLinkedAccounts.ts'
export type { LinkedAccountsOptions, LinkedAccountsState } from './useLinkedAccounts.ts'
export { useStepForm, type StepForm } from './useStepForm.ts'
