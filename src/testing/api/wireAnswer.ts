// Writes the answer of a step module, with its status.
import type { Breakdown, FlowAnswer } from '../auth/answers.ts'
import type { JsonObject } from '../http/json.ts'
import { messageCode, type Message } from '../messages/message.ts'
import { renderMessage } from '../messages/renderMessage.ts'
import { wireRequests, type Writing } from './wireRequests.ts'

export function wireAnswer(answer: Exclude<FlowAnswer, Breakdown>, writing: Writing): JsonObject {
  switch (answer.kind) {
    case 'pass':
      return { status: 'PASS', username: answer.userName }
    case 'fail':
      return { status: 'FAIL', ...wireMessage(answer.message, writing), canpreservestate: answer.canPreserveState }
    case 'ask':
      return { status: 'UI', ...wireRequests(answer.requests, writing), ...wireMessage(answer.message, writing) }
    case 'leave':
      return {
        status: 'REDIRECT',
        redirecttarget: answer.target,
        redirectdata: answer.data,
        ...wireRequests(answer.requests, writing),
      }
    case 'restart':
      return {
        status: 'RESTART',
        ...wireRequests(answer.requests, writing),
        ...wireMessage(answer.message, writing),
        canpreservestate: true,
      }
  }
}

function wireMessage(message: Message, { format, speech }: Writing): JsonObject {
  return { message: renderMessage(message, format, speech), messagecode: messageCode(message) }
}
