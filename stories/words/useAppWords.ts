// The app's own words in the language of the page.
import { createContext, useContext } from 'react'
import { appWordsIn, type AppWords } from './appWords.ts'

/** The language of the app around the forms. */
export const AppLanguage = createContext('en')

export function useAppWords(): AppWords {
  return appWordsIn(useContext(AppLanguage))
}
