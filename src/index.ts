'use client'
// What an app imports: the component, the hooks, the registry, and their types.
export { AuthFlow, type AuthFlowProps, type PassOf } from './components/index.ts'
export {
  defineRenderers,
  FieldError,
  FieldFrame,
  FieldHelp,
  FieldLabel,
  type FieldFrameProps,
  type FieldRenderer,
  type FieldRendererProps,
  type Registry,
  type Renderers,
  type RequestRenderer,
  type RequestRendererProps,
  type RequestRule,
} from './fields/index.ts'
export type { Fault, FieldValue, FlowState, FormState, Notice, Step, StopReason, Values } from './flow/index.ts'
export {
  AuthFlowProvider,
  MessagesProvider,
  StepFormProvider,
  useAuthFlow,
  useAuthManagerInfo,
  useField,
  useFieldValue,
  useStepForm,
  type AuthFlowHandle,
  type AuthFlowOptions,
  type AuthFlowProviderProps,
  type AuthManagerInfoOptions,
  type AuthManagerInfoResult,
  type FieldControl,
  type FlowReport,
  type InputProps,
  type MessagesProviderProps,
  type Pass,
  type StepForm,
  type StepReport,
  type TypedValues,
  type ValueOf,
} from './hooks/index.ts'
export { WikiWords, type WikiWordsProps } from './html/index.ts'
export type { MessageKey, Messages } from './messages/index.ts'
export {
  createAuthClient,
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
  type ModuleName,
  type WikiText,
} from './protocol/index.ts'
