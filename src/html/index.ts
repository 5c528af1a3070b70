// Public API of html/: shows messages of the wiki, as safe HTML or as plain text.
export { WikiHtml, toPlainText, type WikiHtmlProps } from './WikiHtml.tsx'
