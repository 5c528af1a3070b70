// What the wiki said, as a prompt for what it asks or as an error about what it got.
import type { Said } from '../../../protocol/index.ts'
import type { Notice } from '../../notice.ts'

export function noticeSaid(tone: 'prompt' | 'error', { message, code }: Said): Notice {
  return { kind: 'said', tone, message, code }
}

/** Codes by which a wiki refuses although it answers with a question. */
const refusal = /-(failed|throttled)$|^badretype$|^captcha-/

/**
 * The wiki does not say whether a question's message is a prompt or an error: known codes tell, and so does the same
 * question asked again.
 */
export function noticeOfQuestion(said: Said, isRepeated: boolean): Notice | undefined {
  if (!said.message && !isRepeated) return undefined
  return noticeSaid(isRepeated || refusal.test(said.code ?? '') ? 'error' : 'prompt', said)
}
