// react-mediawiki-auth/start/text: the start script as text, for a page that inlines it. The build writes the text into this file.

/** What goes into a `<script>` in the head of a page, beside its `data-api`. The same for every page, so that its hash is, too. */
export const startScriptText = '' as string

/** The hash of the text as a content security policy names it: `'sha256-…'`, with its quotes. Each version may have another one. */
export const startScriptHash = '' as string
