// Public API of html/: shows messages of the wiki, as safe HTML or as plain text.
export { toPlainText } from './plain-text/index.ts'
export { trustedScriptUrl } from './trustedTypes.ts'
export { WikiText, WikiUrlProvider, type WikiTextProps } from './WikiText.tsx'
