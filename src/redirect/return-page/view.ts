// What the return page shows: a heading and a sentence, in the page's own look unless an app gives it another.

export type View = 'launching' | 'returning' | 'done' | 'stranded' | 'finished' | 'nothing'
export type Show = (view: View) => void

const look =
  ':root{color-scheme:light dark;font:1rem/1.5 system-ui}' +
  '.mwa-return{max-width:24rem;margin:20vh auto;text-align:center}'

export function createView(words: Readonly<Record<string, unknown>>): Show {
  const main = document.createElement('main')
  const heading = document.createElement('h1')
  const sentence = document.createElement('p')
  main.className = 'mwa-return'
  sentence.setAttribute('role', 'status')
  if (typeof words['lang'] === 'string') main.lang = words['lang']
  main.dir = 'auto'
  main.append(heading, sentence)
  document.body.replaceChildren(main)
  // Not an inline style, which a content security policy may forbid. First, so that an app's own comes after it.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(look)
  document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets]
  return (view) => {
    if (main.dataset['state'] === view) return
    main.dataset['state'] = view
    document.title = heading.textContent = String(words[`return-${view}-title`])
    sentence.textContent = String(words[`return-${view}`])
  }
}
