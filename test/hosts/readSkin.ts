// Asks a real MediaWiki for a page in one of its skins: the style sheets, and the elements around the content.
import { Window, type Element } from 'happy-dom'
import type { SkinPage } from './packageHosts.ts'

export async function readSkin(origin: string, skin: string): Promise<SkinPage> {
  const address = `${origin}/index.php?title=Special:BlankPage&useskin=${skin}`
  const { DOMParser } = new Window()
  const document = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html')
  const links = [...document.querySelectorAll('link[rel=stylesheet]')]
  const texts = await Promise.all(links.map(async (link) => withMedia(await textOf(new URL(link.getAttribute('href') ?? '', origin)), link.getAttribute('media') ?? 'all')))
  const content = document.querySelector('#mw-content-text')
  if (!content) throw new Error(`A page in the skin ${skin} has no content.`)
  return {
    css: texts.join('\n'),
    // As on a page of wikitext.
    around: [...openedUntil(content), '<div class="mw-parser-output">'],
    html: document.documentElement.className.replace('client-nojs', 'client-js'),
    body: document.body.className,
  }
}

async function textOf(address: URL): Promise<string> {
  return (await fetch(address)).text()
}

function withMedia(css: string, media: string): string {
  return media === 'all' ? css : `@media ${media} {\n${css}\n}`
}

/** The start tags of what is around the content, as far as selectors see them. */
function openedUntil(content: Element): readonly string[] {
  const tags: string[] = []
  for (let element: Element | null = content; element && element.localName !== 'body'; element = element.parentElement) {
    const { localName, id, className } = element
    tags.unshift(`<${localName}${id === '' ? '' : ` id="${id}"`}${className === '' ? '' : ` class="${className}"`}>`)
  }
  return tags
}
