// The door of the flow: what happens next, without React, DOM or network.
export { chosenIn } from './chosenIn.ts'
export { createFlow } from './createFlow.ts'
export type { FlowEvent, SubmitEvent } from './event.ts'
export type { RedirectPort, RedirectSettings } from './redirectPort.ts'
export type { Flow, FlowOptions } from './flow.ts'
export type { FlowChange, FlowPorts } from './flowPorts.ts'
export { initialValues } from './initialValues.ts'
export { isCaptcha, isCode, isMethodChoice, isProof } from './kinds.ts'
export type { Leg, NextLeg, Vouched } from './leg.ts'
export { isText } from './isText.ts'
export { isError, type Notice } from './notice.ts'
export type { Fault, Overture, Sequel, SequelPorts } from './onDemand/sequel/index.ts'
export type { Posting } from './posting.ts'
export { isSecret } from './secrets.ts'
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
export { createStep, type Step } from './step.ts'
export { transition, type Transition } from './transition.ts'
export { textIn, type FieldValue, type Values } from './values.ts'
export { isButton, isInput, isWayAround, needsSubmitButton } from './ways.ts'
