/**
 * A pretended identity provider: a page that asks whether to let the application know who one is.
 * It refuses to have accounts: whoever it is asked for, it vouches for.
 */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { findFreePort } from '../browsers/findFreePort.ts'
import { signCode } from './signedCode.ts'

export type IdentityProvider = { origin: string; stop: () => Promise<void> }

/** What a person, or a test by `?decide=`, can choose. */
type Decision = 'allow' | 'deny' | 'error'

const names = ['alice', 'bob', 'carol']

/** `/idp1/authorize` and `/idp2/authorize`; with `decide` and `as` they answer without a page. */
export async function startIdp(): Promise<IdentityProvider> {
  const port = await findFreePort()
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { origin: `http://127.0.0.1:${port}`, stop }
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const asked = new URL(request.url ?? '/', 'http://127.0.0.1')
  const provider = /^\/(idp[12])\/authorize$/.exec(asked.pathname)?.[1]
  if (provider === undefined || !URL.canParse(asked.searchParams.get('redirect_uri') ?? '')) {
    response.writeHead(404).end()
    return
  }
  const decision = asked.searchParams.get('decide')
  if (!isDecision(decision)) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(asked))
    return
  }
  response.writeHead(302, { location: returnAddress(provider, decision, asked) }).end()
}

function isDecision(text: string | null): text is Decision {
  return text === 'allow' || text === 'deny' || text === 'error'
}

/** Where the decision sends the person; the second provider prefixes the names of its parameters. */
function returnAddress(provider: string, decision: Decision, asked: URL): string {
  const prefix = provider === 'idp2' ? provider : ''
  const state = asked.searchParams.get('state') ?? ''
  const name = asked.searchParams.get('as') ?? 'alice'
  const target = new URL(asked.searchParams.get('redirect_uri') ?? '')
  target.searchParams.set(`${prefix}state`, state)
  if (decision === 'allow') target.searchParams.set(`${prefix}code`, signCode({ provider, name, state }))
  else target.searchParams.set(`${prefix}error`, decision === 'deny' ? 'access_denied' : 'server_error')
  return target.href
}

function page(asked: URL): string {
  const link = (text: string, parameters: Record<string, string>): string => {
    const query = new URLSearchParams([...asked.searchParams, ...Object.entries(parameters)])
    return `<li><a href="?${escapeHtml(query.toString())}">${text}</a></li>`
  }
  const links = [
    ...names.map((name) => link(`Allow, as ${name}`, { decide: 'allow', as: name })),
    link('Deny', { decide: 'deny' }),
    link('Break down', { decide: 'error' }),
  ]
  return `<!doctype html><html lang="en"><title>Identity provider</title>
<main><h1>Who are you?</h1><ul>${links.join('')}</ul></main></html>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
