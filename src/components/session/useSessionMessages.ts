// The messages around a session, in the language of the nearest provider.
import { useWords } from '../../hooks/index.ts'
import { createTranslate, sessionMessages, type SessionMessageKey, type Translate } from '../../messages/index.ts'

export function useSessionMessages(): Translate<SessionMessageKey> {
  return createTranslate(sessionMessages, useWords())
}
