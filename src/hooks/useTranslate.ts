// The kit's own words in a language: English at once, another one as soon as it is there.
import { useEffect, useMemo, useState } from 'react'
import { createTranslate, localeLoader, type Messages, type Translate } from '../messages/index.ts'

export function useTranslate(language: string | undefined, overrides: Messages | undefined): Translate {
  const [loaded, setLoaded] = useState<readonly [language: string, messages: Messages | undefined]>()
  useEffect(() => {
    let isWanted = true
    void (language && localeLoader(language)?.().then((messages) => {
      if (isWanted) setLoaded([language, messages])
    }))
    return () => {
      isWanted = false
    }
  }, [language])
  return useMemo(() => createTranslate(overrides, loaded?.[0] === language ? loaded?.[1] : undefined), [overrides, loaded, language])
}
