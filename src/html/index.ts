// Public API of html/: shows messages of the wiki, as safe HTML or as plain text.
export { toPlainText } from './plain-text/index.ts'
export { trustedScriptUrl } from './trustedTypes.ts'
export { useWikiTextLang, WikiText, WikiTextProvider, type WikiTextContextValue, type WikiTextProps } from './WikiText.tsx'
