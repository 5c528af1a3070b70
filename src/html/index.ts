// The door of the wiki's words.
export { WikiWords, wordsOf, type WikiWordsProps } from './WikiHtml.tsx'
