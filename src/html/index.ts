// The door of the wiki's words.
export { WikiHtml, toPlainText, type WikiHtmlProps } from './WikiHtml.tsx'
