// Renders the wiki's HTML as React nodes: text, plain markup and links, and nothing that runs or loads by itself. Lazy,
// because the sanitiser is as large as the rest of the package.
import createDOMPurify from 'dompurify'
import { createElement, type ReactNode } from 'react'
import { joinLines } from './plain-text/index.ts'
import { trustedTypesPolicy } from './trustedTypes.ts'

const allowedTags = [
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'br', 'code', 'em', 'i', 'kbd', 'q', 's', 'samp', 'small', 'span', 'strong'],
  ...['sub', 'sup', 'u', 'var', 'wbr', 'blockquote', 'div', 'p', 'pre', 'dd', 'dl', 'dt', 'li', 'ol', 'ul'],
  ...['table', 'tbody', 'td', 'th', 'thead', 'tr'],
  // Its text is shown in its place.
  'img',
]
const allowedAttributes = ['href', 'title', 'lang', 'dir', 'alt']

/**
 * Links are resolved against `baseUrl`. They open in a new tab, so that the page keeps what was typed. Returns `undefined` if
 * nothing is left to read, or if the DOM is none that the sanitiser can clean.
 */
export function renderSafeHtml(html: string, baseUrl: string | undefined): ReactNode {
  const purifier = createDOMPurify(window)
  const policy = trustedTypesPolicy()
  const trusted = policy && { TRUSTED_TYPES_POLICY: policy }
  if (!canClean(purifier, trusted)) return undefined
  // The types do not say that there is no fragment for a document such as `<frameset>`.
  const fragment = purifier.sanitize(html, {
    ALLOWED_TAGS: allowedTags,
    ALLOWED_ATTR: allowedAttributes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
    ...trusted,
  }) as DocumentFragment | null
  return fragment?.textContent.trim() ? childrenOf(fragment, baseUrl) : undefined
}

/** Asked of the DOM itself: DOMPurify takes happy-dom for one that it supports, and leaves its scripts. */
function canClean(purifier: ReturnType<typeof createDOMPurify>, trusted: object | undefined): boolean {
  return purifier.sanitize('a<script>b</script><i>c</i>', { ...trusted }) === 'a<i>c</i>'
}

function childrenOf(parent: Node, baseUrl: string | undefined): ReactNode[] {
  return [...parent.childNodes].map((node, index) => toNode(node, index, baseUrl))
}

function toNode(node: Node, key: number, baseUrl: string | undefined): ReactNode {
  if (!(node instanceof Element)) return textOf(node)
  const tag = node.localName
  if (tag === 'img') return node.getAttribute('alt')
  return createElement(tag, { key, ...attributesOf(node), ...(tag === 'a' && linkTo(node, baseUrl)) }, ...childrenOf(node, baseUrl))
}

/** Elements in which text makes no sense, so that what is between their children is only layout of the source. */
const textless = 'table, thead, tbody, tr, ul, ol, dl'

/** The page shows line breaks of plain text. In HTML they are spaces, and between blocks they would be blank lines. */
function textOf({ textContent, parentElement }: Node): string | undefined {
  const text = textContent ?? ''
  if (parentElement?.matches(textless) && !text.trim()) return undefined
  return parentElement?.closest('pre') ? text : joinLines(text)
}

/** React leaves out what is null. */
function attributesOf(element: Element): Readonly<Record<string, string | null>> {
  return Object.fromEntries(['title', 'lang', 'dir'].map((name) => [name, element.getAttribute(name)]))
}

function linkTo(element: Element, baseUrl: string | undefined): Record<string, string> {
  const href = element.getAttribute('href')
  if (href === null) return {}
  try {
    const url = new URL(href, baseUrl)
    // What stands before an @ looks like the host, and is not.
    const isSafe = ['https:', 'http:', 'mailto:'].includes(url.protocol) && !url.username && !url.password
    return isSafe ? { href: url.href, target: '_blank', rel: 'noopener noreferrer' } : {}
  } catch {
    return {}
  }
}
