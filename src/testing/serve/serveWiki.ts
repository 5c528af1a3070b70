// Everything that the wiki serves over HTTP, by path.
import type { Installation } from '../authmanager/provider.ts'
import { htmlHeaders, withLowerCaseNames, type WireRequest, type WireResponse } from '../http/wire.ts'
import { isWidget } from '../providers/captcha/captchaWidget.ts'
import { locateWiki, type WikiState } from '../state/wikiState.ts'
import { captchaImage } from './captchaImage.ts'
import { captchaWidgetScript } from './captchaWidgetScript.ts'
import { parseBrowserRequest, serveApi } from './serveApi.ts'
import { serveProviderPages } from './serveProviderPages.ts'

export async function serveWiki({ wiki: anywhere, providers }: Installation, sent: WireRequest): Promise<WireResponse> {
  const request = { ...sent, method: sent.method.toUpperCase(), headers: withLowerCaseNames(sent.headers) }
  const url = new URL(sent.url, anywhere.api)
  const wiki = locateWiki(anywhere, url)
  if (url.pathname === wiki.api.pathname) return serveApi({ wiki, providers }, request, url)
  const kind = url.searchParams.get('type') ?? ''
  if (url.pathname === `${wiki.scriptPath}/captcha-widget.js` && isWidget(kind)) return captchaWidgetScript(kind)
  return serveCaptchaImage(wiki, request, url) ?? serveProviderPages(wiki, request, url) ?? notFound
}

/** Whether a URL may be of the wiki: it is in the folder of api.php. */
export function isServed({ api, scriptPath }: WikiState, url: URL): boolean {
  return url.pathname.startsWith(`${scriptPath}/`) || url.pathname === api.pathname
}

const notFound: WireResponse = { status: 404, headers: htmlHeaders, body: 'There is no such page on this wiki.\n' }

/** The image is served only to the browser that got the captcha, because its session holds the answer. */
function serveCaptchaImage(wiki: WikiState, request: WireRequest, url: URL): WireResponse | undefined {
  const isIndexPage = url.pathname === `${wiki.scriptPath}/index.php`
  if (!isIndexPage || url.searchParams.get('title') !== 'Special:Captcha/image') return undefined
  const id = url.searchParams.get('wpCaptchaId') ?? ''
  const word = parseBrowserRequest(wiki, request).session.captchaAnswers.get(id)
  return word === undefined ? undefined : captchaImage(word)
}
