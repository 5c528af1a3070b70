'use client'
// What an app imports that draws a flow by itself: the hooks and what hands them down, without any component of the
// kit.
export {
  AuthFlowProvider,
  StepFormProvider,
  useAuthFlow,
  useAuthManagerInfo,
  useField,
  useFieldValue,
  useLinkedAccounts,
  useStepForm,
  type AuthFlowHandle,
  type AuthFlowOptions,
  type AuthFlowProviderProps,
  type AuthManagerInfoOptions,
  type AuthManagerInfoResult,
  type FieldControl,
  type FlowReport,
  type InputProps,
  type LinkedAccountsHandle,
  type LinkedAccountsOptions,
  type LinkedAccountsState,
  type FlowError,
  type FormProps,
  type PassOf,
  type RedirectOptions,
  type StepForm,
  type StepFormProviderProps,
  type StepInfo,
  type FormInput,
  type ValueOf,
} from './hooks/index.ts'
export type { FieldIssue, FieldValue, FlowState, FormState, Notice, Step, StopReason, Values } from './flow/index.ts'
export type {
  ReturnPageMessages,
  FormEntries,
  RedirectEvent,
  PopupOptions,
  RedirectTransport,
  RedirectWindow,
  TabReturn,
  PendingTabRedirect,
} from './redirect/index.ts'
