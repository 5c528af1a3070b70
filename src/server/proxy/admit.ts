// The gate: reads a request once, and returns what to ask the wiki for, or why it does not pass.
import { parseEntries, readForm, type FormErrorStatus } from '../readForm.ts'
import { checkCall, type Method } from './allowlist.ts'
import { requestedImage } from './captchaImage.ts'
import { isFromApp } from './isFromApp.ts'
import { parseParameters, type Parameters } from './parameters.ts'
import { refuse, type Refusal } from './refusal.ts'
import type { ProxySettings } from './settings.ts'

/** What passes. It is written anew, and nothing of the request's own text goes on. */
export type Call =
  | { readonly kind: 'api'; readonly method: Method; readonly parameters: URLSearchParams; readonly isOfApp: boolean }
  | { readonly kind: 'image'; readonly id: string }

const maxQueryLength = 8 * 1024

export async function admit(request: Request, settings: ProxySettings): Promise<Call | Refusal> {
  const { pathname, search, searchParams } = new URL(request.url)
  if (!isMount(pathname, settings.mount)) return refuse(404, 'proxy-path', `The proxy is at ${settings.mount}. The option "mount" sets its path.`)
  const { method } = request
  if (method !== 'GET' && method !== 'POST') return refuse(405, 'proxy-method', 'The proxy takes GET and POST.')
  if (!isFromApp(request, settings.origin)) return refuse(403, 'proxy-sender', 'The request is not from a page of the app. Behind a reverse proxy, the option "origin" names the app.')
  if (search.length > maxQueryLength) return refuse(414, 'proxy-size', 'The URL is too long.')
  const image = method === 'GET' ? requestedImage(searchParams) : undefined
  if (image !== undefined) return { kind: 'image', id: image }
  const parameters = await readParameters(request, method, search)
  if (parameters.kind === 'refused') return parameters
  const allowed = checkCall(method, parameters, settings.actions)
  if (allowed.kind === 'refused') return allowed
  return { kind: 'api', method, parameters: written(parameters), isOfApp: allowed.isOfApp }
}

/** Routers and reverse proxies may take the beginning of a path off. */
function isMount(path: string, mount: string): boolean {
  return path === '/' || mount.endsWith(path)
}

async function readParameters(request: Request, method: Method, search: string): Promise<Parameters | Refusal> {
  if (method === 'GET') {
    const entries = parseEntries(search)
    return entries ? parseParameters(entries) : refuse(413, 'proxy-size', 'There are too many parameters.')
  }
  // PHP puts both together, and URLs are logged.
  if (search !== '') return refuse(400, 'proxy-parameter', 'The parameters of a POST belong into its body.')
  const form = await readForm(request)
  return typeof form === 'number' ? refuseForm(form) : parseParameters(form)
}

function refuseForm(status: FormErrorStatus): Refusal {
  switch (status) {
    case 400:
      return refuse(status, 'proxy-body', 'The form is incomplete.')
    case 408:
      return refuse(status, 'proxy-body', 'The form did not arrive. A body parser on this server may have read it before.')
    case 413:
      return refuse(status, 'proxy-size', 'The form is too large.')
    case 415:
      return refuse(status, 'proxy-body', 'The form has to be URL-encoded.')
  }
}

function written({ values, lists }: Parameters): URLSearchParams {
  const parameters = new URLSearchParams([...values])
  for (const [name, items] of lists) for (const item of items) parameters.append(`${name}[]`, item)
  parameters.set('format', 'json')
  return parameters
}
