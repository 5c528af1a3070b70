// The images of a wiki's own captchas. They belong to a session, so they pass the proxy, too.

/** The one parameter of an image on the mount, named as on the wiki. */
const parameter = 'wpCaptchaId'

const isId = (text: string) => /^\d{1,40}$/.test(text)

/** No SVG: it may hold scripts. */
export const imageTypes: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

/** Returns the id if a query asks for an image and for nothing else. */
export function requestedImage(query: URLSearchParams): string | undefined {
  const [entry, ...others] = query
  return entry && others.length === 0 && entry[0] === parameter && isId(entry[1]) ? entry[1] : undefined
}

/** The special page by the name that it has in all languages. */
export function imageOnWiki(api: URL, id: string): URL {
  const image = new URL('index.php', api)
  image.search = new URLSearchParams({ title: 'Special:Captcha/image', [parameter]: id }).toString()
  return image
}

export function imageOnMount(mount: string, id: string): string {
  return `${mount}?${parameter}=${id}`
}

/** Returns the id of a captcha's image whose URL is in an answer. `undefined` for any other URL. */
export function idOfImage(url: string, api: URL, pages: URL): string | undefined {
  if (!url.includes(parameter) || !URL.canParse(url, api.href)) return undefined
  const { origin, pathname, searchParams } = new URL(url, api)
  const isOfWiki = (origin === api.origin || origin === pages.origin) && pathname === new URL('index.php', api).pathname
  const id = searchParams.get(parameter) ?? ''
  return isOfWiki && searchParams.get('title')?.endsWith(':Captcha/image') && isId(id) ? id : undefined
}
