// Begins the GET of a flow while the page loads, and leaves it for the flow. It is inlined in pages, so it is short.
import { begunRequest, loginModule, type PageWithRequest } from '../protocol/index.ts'
import { queries } from './queries.ts'

/** Reads `data-api`, `data-module` and `data-language` of the script that calls it. Without `data-api` it does nothing. */
export function beginWithPage(): void {
  const page = window as PageWithRequest
  const { currentScript, prerendering } = document as Document & { readonly prerendering?: boolean | undefined }
  const { origin, href } = location
  const { api, module = loginModule, language } = currentScript?.dataset ?? {}
  const query = queries[module]
  // While a page is prerendered, nobody may ever see it.
  if (!api || !query || prerendering) return
  const url = new URL(api, href)
  for (const [name, value] of new URLSearchParams(query)) {
    const known = value || language
    if (known) url.searchParams.set(name, known)
  }
  const isForeign = url.origin !== origin
  if (isForeign) url.searchParams.set('origin', origin)
  const controller = new AbortController()
  const begun = { url: url.href, controller, response: fetch(url, { signal: controller.signal, cache: 'no-store', credentials: isForeign ? 'include' : 'same-origin' }) }
  const drop = () => {
    if (page[begunRequest] !== begun) return
    page[begunRequest] = undefined
    controller.abort()
  }
  page[begunRequest] = begun
  begun.response.catch(drop)
  setTimeout(drop, 60_000)
  // Before the page goes into the browser's cache, so that it comes back from there without.
  addEventListener('pagehide', drop)
}
