// How an account elsewhere is called.
import { wordsOf } from '../../html/index.ts'
import type { AuthRequest, WikiText } from '../../protocol/index.ts'

/** Providers without a name of their own send that of a PHP class, or the id. */
export function accountName({ id, provider, account }: AuthRequest): string {
  const isName = (text: string) => text !== '' && text !== id && !text.includes('\\')
  const name = [provider, account].flatMap((text: WikiText | undefined) => (text ? wordsOf(text) : [])).filter(isName)
  return name.length > 1 ? `${name[0] ?? ''} (${name[1] ?? ''})` : (name[0] ?? id)
}
