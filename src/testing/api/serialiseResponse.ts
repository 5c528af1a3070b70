// Serialises the response of a step module with its status.
import type { ExceptionResponse, FlowResponse } from '../authmanager/responses.ts'
import type { JsonObject } from '../http/json.ts'
import { messageCode, type Message } from '../messages/message.ts'
import { renderMessage } from '../messages/renderMessage.ts'
import type { PreservedState } from '../state/flow.ts'
import type { ResponseFormat } from './responseFormat.ts'
import { serialiseRequests } from './serialiseRequests.ts'

type StepResponse = Exclude<FlowResponse, ExceptionResponse>

export function serialiseResponse(response: StepResponse, format: ResponseFormat): JsonObject {
  const requests = 'requests' in response ? serialiseRequests(response.requests, format) : {}
  const message = 'message' in response ? serialiseMessage(response.message, format) : {}
  switch (response.kind) {
    case 'pass':
      return { status: 'PASS', username: response.userName }
    case 'fail':
      return { status: 'FAIL', ...message, canpreservestate: isAnyPreserved(response.preserved) }
    case 'ui':
      return { status: 'UI', ...requests, ...message }
    case 'redirect':
      return { status: 'REDIRECT', redirecttarget: response.target, redirectdata: response.data, ...requests }
    case 'restart':
      return { status: 'RESTART', ...requests, ...message, canpreservestate: true }
  }
}

function isAnyPreserved({ toLink, toCreate }: PreservedState): boolean {
  return toLink.length > 0 || toCreate !== undefined
}

function serialiseMessage(message: Message, { messageFormat, localisation }: ResponseFormat): JsonObject {
  return { message: renderMessage(message, messageFormat, localisation), messagecode: messageCode(message) }
}
