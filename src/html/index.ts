// Public API of html/: shows messages of the wiki, as safe HTML or as plain text.
export { toPlainText, WikiText, WikiUrlProvider, type WikiTextProps } from './WikiText.tsx'
