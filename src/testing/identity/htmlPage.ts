// The HTML of an identity provider's pages: self-contained, with inline styles.
import { htmlHeaders, type WireResponse } from '../http/wire.ts'
import { escapeHtml } from '../messages/wikitext.ts'

const styles = `
:root { color-scheme: light dark; --ground: light-dark(#e9eef0, #12191c); --card: light-dark(#fff, #1c262a);
  --ink: light-dark(#182226, #e6eef0); --soft: light-dark(#51626a, #a3b3b9); --line: light-dark(#c5d0d4, #3a484e);
  --deep: light-dark(#0b5d62, #7fd3d6); --on: light-dark(#fff, #08282a) }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem;
  background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
main { inline-size: min(100%, 25rem); padding: 1.75rem; background: var(--card); border-radius: 1rem;
  border-block-start: .375rem solid var(--deep) }
h1 { margin: 0 0 .25rem; font-size: 1.375rem; line-height: 1.25 }
p { margin: .25rem 0 1.25rem; color: var(--soft); overflow-wrap: anywhere }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem }
a, button { font: inherit; color: var(--deep) }
.choice { display: block; inline-size: 100%; padding: .625rem 1rem; border: 1px solid var(--line); border-radius: .5rem;
  text-decoration: none; text-align: start; cursor: pointer; background: none }
.choice:hover { border-color: var(--deep) }
.main { background: var(--deep); border-color: var(--deep); color: var(--on) }
:focus-visible { outline: 3px solid var(--deep); outline-offset: 2px }
label { display: block; margin-block-end: .75rem; font-size: .875rem; color: var(--soft) }
select { display: block; inline-size: 100%; padding: .5rem; font: inherit; font-size: 1rem; color: var(--ink);
  background: var(--card); border: 1px solid var(--line); border-radius: .5rem }
footer { margin-block-start: 1.25rem; padding-block-start: 1rem; border-block-start: 1px solid var(--line); font-size: .875rem }
`

interface Page {
  readonly title: string
  /** HTML in which all external text is already escaped. */
  readonly body: string
  readonly status?: number | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
}

export function htmlPage({ title, body, status = 200, headers = {} }: Page): WireResponse {
  const head =
    '<!DOCTYPE html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n' +
    `<title>${escapeHtml(title)}</title>\n<style>${styles}</style>\n`
  return { status, headers: { ...htmlHeaders, 'cache-control': 'no-store', ...headers }, body: `${head}<main>${body}</main>\n` }
}
