// The kit's own words in a language: English at once, another one as soon as it is there.
import { useEffect, useMemo, useState } from 'react'
import { createTranslate, hasLocale, loadMessages, type Messages, type Translate } from '../messages/index.ts'

export function useTranslate(language: string | undefined, overrides: Messages | undefined): Translate {
  const [loaded, setLoaded] = useState<{ readonly language: string; readonly messages: Messages | undefined }>()
  useEffect(() => {
    if (language === undefined || !hasLocale(language)) return
    let isWanted = true
    void loadMessages(language).then((messages) => {
      if (isWanted) setLoaded({ language, messages })
    })
    return () => {
      isWanted = false
    }
  }, [language])
  const messages = loaded?.language === language ? loaded?.messages : undefined
  return useMemo(() => createTranslate(overrides, messages), [overrides, messages])
}
