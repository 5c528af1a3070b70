// The sections of a page of the site, as its search finds them.
import { JSDOM } from 'jsdom'

export interface Section {
  /** Empty for what is above the first heading that has one. */
  readonly anchor: string
  /** Of the page, and of the section if that has one of its own. */
  readonly titles: readonly string[]
  readonly html: string
}

/** What says nothing of its section: lists of links, kinds of members, buttons. */
const noise = '.tsd-breadcrumb, .tsd-index-panel, .tsd-member-summaries, .tsd-tag, .tsd-anchor-icon, button'

export function sectionsOf(page: string): readonly Section[] {
  const { document } = new JSDOM(page).window
  const content = document.querySelector('.col-content')
  if (!content) return []
  for (const element of content.querySelectorAll(noise)) element.remove()
  const headings = [...content.querySelectorAll('h1, h2[id], h3[id]')]
  const pieces = content.innerHTML.split(/(?=<h1[ >]|<h[23] [^>]*id=)/).filter((piece) => piece.startsWith('<h'))
  const pageTitle = textOf(headings[0])
  return headings.flatMap((heading, index) => {
    // Ids would be sections of their own again.
    const html = (pieces[index] ?? '').replace(/ id="[^"]*"/g, '')
    const title = textOf(heading)
    if (textOf(JSDOM.fragment(html)) === title) return []
    return [heading.tagName === 'H1' ? { anchor: '', titles: [title], html } : { anchor: heading.id, titles: [pageTitle, title], html }]
  })
}

function textOf(node: Node | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim()
}
