// The door of the flow: what happens next, without React, DOM or network.
export { createFlow, type Flow } from './createFlow.ts'
export type { FlowEvent, SubmitEvent } from './event.ts'
export { faultsIn, type Fault } from './validateStep.ts'
export type { FlowChange, FlowOptions, FlowPorts, RedirectPort } from './ports.ts'
export type { Leg, NextLeg, Vouched } from './task.ts'
export { isError, type Notice } from './notice.ts'
export { postingOf, type Posting } from './encodeStep.ts'
export { isButton, isInput, isSecret, isText, type FieldValue } from './fieldTypes.ts'
export { isCaptcha, isCaptchaWidget, isCode, isMethodChoice, isProof, isWayAround } from './requestKinds.ts'
export { needsSubmitButton } from './participants.ts'
export {
  showsForm,
  type AlreadyLoggedIn,
  type Asking,
  type Cancelled,
  type FlowState,
  type FormState,
  type Journey,
  type PassedState,
  type Redirecting,
  type RedirectReady,
  type Starting,
  type StopReason,
  type Stopped,
  type SubmittingReturn,
} from './state.ts'
export { createStep, nextStep, type Step } from './step.ts'
export { transition } from './transition/transition.ts'
export { chosenIn, initialValues, textIn, withoutSecrets, type Values } from './values.ts'
