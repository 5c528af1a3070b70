// Public API of flow/: the state machine of a login. No React, DOM or network.
export { createFlow, type Flow } from './createFlow.ts'
export type { Submit } from './effects.ts'
export { encodeStep, type StepSubmission } from './encodeStep.ts'
export type { Command, FlowEvent, SubmitEvent } from './event.ts'
export { initialValue, isButton, isInput, isSecret, isText, type FieldValue } from './fieldTypes.ts'
export type { Notice } from './notice.ts'
export { needsSubmitButton } from './participants.ts'
export type { FlowChange, FlowOptions, FlowPorts, RedirectPort } from './ports.ts'
export { isAlternative, isCaptcha, isCaptchaWidget, isOneTimeCode, isSecondFactorChoice, isWebAuthn } from './requestKinds.ts'
export {
  isWaiting,
  showsForm,
  type AlreadyLoggedIn,
  type AwaitingInput,
  type Cancelled,
  type FlowContext,
  type FlowState,
  type FormState,
  type Passed,
  type RedirectContext,
  type Redirecting,
  type RedirectPending,
  type RedirectTarget,
  type Refreshing,
  type Starting,
  type Stopped,
  type StopReason,
  type Submitting,
  type SubmittingReturn,
} from './state.ts'
export { createStep, nextStep, type Step } from './step.ts'
export type { Continuation, ExternalIdentity, Task } from './task.ts'
export { transition } from './transition/transition.ts'
export { validateStep, type FieldIssue } from './validateStep.ts'
export { initialValues, selectedValues, textValue, withoutSecrets, type Values } from './values.ts'
