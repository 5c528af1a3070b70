// The mails of the fake wiki, asked for again after each request to it.
import { useEffect, useState } from 'react'
import type { MailOfDemo, WikiOfDemo } from '../server/wikiOfDemo.ts'

/** Newest first. A real wiki sends its mails to their readers alone. */
export function useMails(wiki: WikiOfDemo['kind'], features: readonly string[], requestCount: number): readonly MailOfDemo[] {
  const [mails, setMails] = useState<readonly MailOfDemo[]>([])
  const names = features.join()
  useEffect(() => {
    if (wiki === 'real') return
    const abort = new AbortController()
    const load = async () => {
      const response = await fetch('/demo/mails', { headers: { 'X-Wiki-Features': names }, signal: abort.signal })
      setMails(((await response.json()) as readonly MailOfDemo[]).toReversed())
    }
    load().catch(() => undefined)
    return () => { abort.abort() }
  }, [wiki, names, requestCount])
  return mails
}
