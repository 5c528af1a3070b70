// Public API of html/plain-text/: the wiki's messages as text. No React, no DOM.
export { hasMarkup, htmlToPlainText, joinLines, toPlainText } from './plainText.ts'
