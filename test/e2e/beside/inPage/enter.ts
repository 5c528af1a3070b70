// Puts the app into surroundings: style sheets in their order, elements around it, classes and attributes of the page.
import { inheritedByIntent } from './inherited.ts'

export interface Surroundings {
  /** In the order of the page. */
  readonly sheets: readonly string[]
  /** Start tags of the elements around the app, from the body on. */
  readonly around: readonly string[]
  readonly html: Readonly<Record<string, string>>
  readonly body: string
}

const app = () => document.getElementById('root')!

/** The element that holds the outermost element of the kit. */
export const holder = () => document.querySelector('.mwa-flow, .mwa-credentials, .mwa-log-out')!.parentElement!

export function enter({ sheets, around, html, body }: Surroundings): void {
  leave()
  document.head.append(...sheets.map(styleOf))
  const holders = around.map(elementOf)
  holders.reduce<Element>((outer, inner) => (outer.append(inner), inner), document.body).append(app())
  for (const [name, value] of Object.entries(html)) document.documentElement.setAttribute(name, value)
  document.body.className = body
  // It has left the top layer with its element. Nothing was closed, so nothing is told.
  for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) {
    dialog.removeAttribute('open')
    dialog.showModal()
  }
}

/** The same with the kit's sheet alone: what the kit takes over from the page by intent, and the room that it has, stay. */
export function enterAlone(sheet: string): void {
  const outer = getComputedStyle(holder())
  const kept = inheritedByIntent.map((name) => [name, outer.getPropertyValue(name)] as const)
  const rootSize = getComputedStyle(document.documentElement).fontSize
  const edges = ['paddingLeft', 'paddingRight', 'borderLeftWidth', 'borderRightWidth'] as const
  const width = edges.reduce((rest, edge) => rest - parseFloat(outer[edge]), holder().getBoundingClientRect().width)
  enter({ sheets: [sheet], around: [], html: {}, body: '' })
  document.documentElement.style.fontSize = rootSize
  const { style } = holder()
  for (const [name, value] of kept) style.setProperty(name, value)
  style.inlineSize = `${width}px`
}

/** Leaves nothing of a page but the app. */
function leave(): void {
  document.head.querySelectorAll('style, link[rel=stylesheet], meta[name=color-scheme]').forEach((element) => { element.remove() })
  document.body.append(app())
  for (const element of [...document.body.children]) if (element !== app() && element.localName !== 'script') element.remove()
  for (const element of [document.documentElement, document.body]) {
    for (const name of element.getAttributeNames()) if (name !== 'lang') element.removeAttribute(name)
  }
  holder().removeAttribute('style')
}

function styleOf(css: string): HTMLStyleElement {
  const element = document.createElement('style')
  element.textContent = css
  return element
}

function elementOf(startTag: string): Element {
  const template = document.createElement('template')
  template.innerHTML = startTag
  return template.content.firstElementChild!
}
