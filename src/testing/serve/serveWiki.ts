// Everything that the wiki answers over HTTP, by path.
import { htmlHeaders, type WireRequest, type WireResponse } from '../http/wire.ts'
import { isWidget } from '../providers/captchaWidget.ts'
import type { WikiState } from '../state/wikiState.ts'
import { captchaImage } from './captchaImage.ts'
import { serveProvider } from './serveProvider.ts'
import { serveApi, visitOf } from './serveApi.ts'
import { widgetScript } from './widgetScript.ts'

export async function serveWiki(wiki: WikiState, given: WireRequest): Promise<WireResponse> {
  const request = { ...given, method: given.method.toUpperCase(), headers: inLowerCase(given.headers) }
  const url = new URL(given.url, wiki.api)
  if (url.pathname === wiki.api.pathname) return serveApi(wiki, request, url)
  const kind = url.searchParams.get('type') ?? ''
  if (url.pathname === `${wiki.scriptPath}/captcha-widget.js` && isWidget(kind)) return widgetScript(kind)
  return servePicture(wiki, request, url) ?? serveProvider(wiki, request, url) ?? notFound
}

const notFound: WireResponse = { status: 404, headers: htmlHeaders, body: 'There is no such page on this wiki.\n' }

/** Only the browser that was asked sees the picture: the answer is in its session. */
function servePicture(wiki: WikiState, request: WireRequest, url: URL): WireResponse | undefined {
  const isPage = url.pathname === `${wiki.scriptPath}/index.php`
  const isPicture = isPage && url.searchParams.get('title') === 'Special:Captcha/image'
  const id = url.searchParams.get('wpCaptchaId') ?? ''
  const word = isPicture ? visitOf(wiki, request).session.captchas.get(id) : undefined
  return word === undefined ? undefined : captchaImage(word)
}

function inLowerCase(headers: WireRequest['headers']): WireRequest['headers'] {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
