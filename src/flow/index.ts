// The door of the flow: what happens next, without React, DOM or network.
export { createFlow, type Flow } from './createFlow.ts'
export type { FlowEvent, SubmitEvent } from './event.ts'
export { faultsIn, type Fault } from './faults.ts'
export type { FlowChange, FlowOptions, FlowPorts, RedirectPort } from './flowPorts.ts'
export type { Leg, NextLeg, Vouched } from './leg.ts'
export { isError, type Notice } from './notice.ts'
export { postingOf, type Posting } from './posting.ts'
export { isButton, isCaptcha, isCode, isInput, isMethodChoice, isProof, isText, isWayAround } from './requests.ts'
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
} from './state.ts'
export { createStep, nextStep, type Step } from './step.ts'
export { transition } from './transition.ts'
export { chosenIn, initialValues, isSecret, textIn, withoutSecrets, type FieldValue, type Values } from './values.ts'
