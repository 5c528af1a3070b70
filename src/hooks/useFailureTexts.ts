// What is said of a failure that has no form: of a session, of a list, or of an app's own call.
import type { Failure } from '../protocol/index.ts'
import { useMessages } from './MessagesProvider.tsx'
import { failureTexts, type NoticeTexts } from './texts/noticeTexts.tsx'
import { useMustWait } from './useRetryCountdown.ts'

/**
 * Returns the words for a failure, for React and as text: why there is no answer, and what the user can do. In the language of the
 * nearest `<MessagesProvider>`, `<AuthFlowProvider>` or component of the kit, and in English without one. Renders again when a wait
 * that the server has asked for is over.
 */
export function useFailureTexts(failure: Failure): NoticeTexts
export function useFailureTexts(failure: Failure | undefined): NoticeTexts | undefined
export function useFailureTexts(failure: Failure | undefined): NoticeTexts | undefined {
  const translate = useMessages()
  const mustWait = useMustWait(failure)
  return failure && failureTexts(failure, mustWait, translate)
}
