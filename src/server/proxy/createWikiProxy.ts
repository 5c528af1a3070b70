// Puts a wiki's API on the app's own origin, for apps on another site, where browsers refuse the wiki's cookies.
import { admit } from './admit.ts'
import { askWiki } from './askWiki.ts'
import { respondWithAnswer, respondWithRefusal } from './respond.ts'
import { parseOptions, type WikiProxyOptions } from './settings.ts'

/**
 * Creates a handler that passes the calls of this kit on to a wiki, for an app on another site than the wiki's. Mount it at
 * `/w/api.php`, or at the path that `mount` names, for GET and POST:
 *
 * ```ts
 * const wikiProxy = createWikiProxy({ api: 'https://wiki.example/w/api.php' })
 *
 * export { wikiProxy as GET, wikiProxy as POST }                     // Next.js: app/w/api.php/route.ts
 * export const loader = ({ request }) => wikiProxy(request)          // React Router: a resource route, and the same as `action`
 * app.all('/w/api.php', (context) => wikiProxy(context.req.raw))     // Hono
 * Deno.serve(wikiProxy)                                              // Deno
 * export default { fetch: (request) => wikiProxy(request) }          // Workers
 * app.all('/w/api.php', createRequestListener(wikiProxy))            // Express, by @remix-run/node-fetch-server
 * ```
 *
 * It is a gate. Only the actions and parameters of this kit pass, written anew; only from pages of the app; only with the wiki's own
 * cookies, which the browser keeps as `mw_…`. Only JSON and images of captchas come back.
 *
 * The handler responds to what does not pass with 400 to 415 and an error in the API's format, whose code begins with `proxy-`. With
 * 502 and 504 it says that the wiki redirects (`proxy-redirected`), is not there, or does not answer as an API does
 * (`internal_api_error_…`). It rejects if the body of a request has been read already.
 *
 * Throws a `TypeError` if an option cannot work.
 */
export function createWikiProxy(options: WikiProxyOptions): (request: Request) => Promise<Response> {
  const settings = parseOptions(options)
  return async (request) => {
    const call = await admit(request, settings)
    if (call.kind === 'refused') return respondWithRefusal(call)
    return respondWithAnswer(await askWiki(call, request, settings), call, settings)
  }
}
