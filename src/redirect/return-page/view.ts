// What the return page shows: a heading and a sentence. An app may style it.

export type View = 'launching' | 'returning' | 'done' | 'openerGone' | 'finished' | 'nothing'
export type Show = (view: View) => void

const styles =
  ':root{color-scheme:light dark;font:1rem/1.5 system-ui}' +
  '.mwa-return{max-width:24rem;margin:20vh auto;text-align:center}'

export function createView(messages: Readonly<Record<string, unknown>>): Show {
  const main = document.createElement('main')
  const heading = document.createElement('h1')
  const sentence = document.createElement('p')
  main.className = 'mwa-return'
  sentence.setAttribute('role', 'status')
  if (typeof messages['lang'] === 'string') main.lang = messages['lang']
  main.dir = 'auto'
  main.append(heading, sentence)
  const attach = () => { document.body.replaceChildren(main) }
  // A script in the head may be there before the body.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', attach)
  else attach()
  addStyles()
  return (view) => {
    if (main.dataset['state'] === view) return
    main.dataset['state'] = view
    document.title = heading.textContent = String(messages[`return-${view}-title`])
    sentence.textContent = String(messages[`return-${view}`])
  }
}

/** Not an inline style, which a content security policy may forbid. First, so that the style of an app overrides it. */
function addStyles(): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(styles)
    document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets]
  } catch {
    // Older browsers have no such sheets, and the page works without.
  }
}
