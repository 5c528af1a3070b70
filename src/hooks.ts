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
  type Pass,
  type RedirectOptions,
  type StepForm,
  type StepFormProviderProps,
  type StepReport,
  type TypedValues,
  type ValueOf,
} from './hooks/index.ts'
export type { Fault, FieldValue, FlowState, FormState, Notice, Step, StopReason, Values } from './flow/index.ts'
export type {
  PageWords,
  Pairs,
  RedirectEvent,
  RedirectOpening,
  RedirectTransport,
  RedirectWindow,
  TabArrival,
  TabNote,
} from './redirect/index.ts'
