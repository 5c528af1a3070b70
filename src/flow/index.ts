// Public API of flow/: the state machine of a login. No React, DOM or network.
export { refusalAtField, refusedSecrets, type FieldRefusal } from './refusedField.ts'
export { checkedFields, type CheckedFields } from './checkedFields.ts'
export { isCompleteCode } from './codes.ts'
export { createAuthFlow, type AuthFlowStore, type CreateAuthFlowOptions } from './createAuthFlow.ts'
export { createFlow, type Flow } from './createFlow.ts'
export { encodeStep, type StepSubmission } from './encodeStep.ts'
export type { AnswerReceived, Command, FlowEvent, GoToEvent, Recovery, SubmitEvent, TabReturnEvent } from './event.ts'
export { fieldIds, toFieldPath, type FieldIds } from './fieldPath.ts'
export { initialValue, isButton, isCode, isInput, isSecret, isText, type FieldValue } from './fieldTypes.ts'
export { createFlowActions, type FlowActions, type SubmitInput } from './flowActions.ts'
export { isPromise, toFlowOptions, type FlowStart } from './flowStart.ts'
export type { FormInput, FormInputValue, FormRecord } from './formInput.ts'
export { keyButtonsOf } from './keyButtons.ts'
export type { Notice } from './notice.ts'
export type { FlowChange, FlowOptions, FlowPorts, RedirectPort } from './ports.ts'
export { challengeKind, codesOf, isAlternative, isCaptcha, isCaptchaWidget, isNewPassword, isOneTimeCode, isSecondFactorChoice, isWebAuthn } from './requestKinds.ts'
export { retryCause, retryDelayMs, type RetryCause } from './retryDelay.ts'
export {
  isCompared,
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
  type Recovering,
  type RecoveringReturn,
  type Redirecting,
  type RedirectPending,
  type RedirectTarget,
  type Refreshing,
  type Starting,
  type Stopped,
  type Submitting,
  type SubmittingReturn,
} from './state.ts'
export { createStep, nextStep, onlyInput, type Step } from './step.ts'
export type { StopReason } from './stopReason.ts'
export type { Submit } from './submit.ts'
export { buttonOfField, hasOtherWays, isSubmittedBy, needsSubmitButton } from './submitButton.ts'
export { isPasswordChange, type Continuation, type ExternalIdentity, type Task } from './task.ts'
export { linkedModules, modulesToGoTo } from './transition/goTo.ts'
export { transition } from './transition/transition.ts'
export { isSameName, nameIssue } from './userName.ts'
export { validateStep, type FieldIssue } from './validateStep.ts'
export { initialValues, selectedValues, textValue, withoutSecrets, type Values } from './values.ts'
export { canTickWayIn, requiredFields, tickedWayIn, unneededFields } from './waysIn.ts'
export { createWikiPorts, type WikiAccess } from './wikiPorts.ts'
