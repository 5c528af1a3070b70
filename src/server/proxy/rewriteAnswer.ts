// The URLs in an answer: images of captchas lead to the mount, and links in the wiki's words to the wiki.
import { idOfImage, imageOnMount } from './captchaImage.ts'

export interface AnswerPlaces {
  readonly api: URL
  readonly mount: string
  /** What relative links in the wiki's words are relative to. */
  readonly pages: URL
}

export interface RewriteOptions {
  /** False where the answer may hold any text, such as that of a page. */
  readonly hasLinks: boolean
}

/** Returns the JSON of an answer with its URLs rewritten, or `undefined` if it is no JSON. */
export function rewriteAnswer(json: string, places: AnswerPlaces, { hasLinks }: RewriteOptions): string | undefined {
  try {
    return JSON.stringify(JSON.parse(json, (_key, value: unknown) => (typeof value === 'string' ? rewriteText(value, places, hasLinks) : value)))
  } catch {
    return undefined
  }
}

function rewriteText(text: string, places: AnswerPlaces, hasLinks: boolean): string {
  return rewriteImage(text, places) ?? (hasLinks ? rewriteLinks(text, places) : text)
}

function rewriteImage(url: string, { api, pages, mount }: AnswerPlaces): string | undefined {
  const id = idOfImage(url, api, pages)
  return id === undefined ? undefined : imageOnMount(mount, id)
}

const tag = /<[a-z][^<>]*>/gi
const linkInTag = /(\s(?:href|src)\s*=\s*)("[^"]*"|'[^']*')/gi

function rewriteLinks(html: string, places: AnswerPlaces): string {
  return html.replace(tag, (found) =>
    found.replace(linkInTag, (_link, start: string, quoted: string) => {
      const quote = quoted.charAt(0)
      return `${start}${quote}${rewriteLink(quoted.slice(1, -1), places)}${quote}`
    }))
}

/** Puts in front what is missing, and leaves the rest escaped as it came. */
function rewriteLink(link: string, places: AnswerPlaces): string {
  const { pages } = places
  const image = rewriteImage(link.replaceAll('&amp;', '&'), places)
  if (image !== undefined) return image
  if (/^([a-z][a-z\d+.-]*:|#)/i.test(link)) return link
  if (link.startsWith('//')) return pages.protocol + link
  return (link.startsWith('/') ? pages.origin : new URL('.', pages).href) + link
}
