// Responses that the fake wiki cannot produce.

/** A wiki without any field. */
export const nothingAsked = () =>
  Response.json({
    query: {
      authmanagerinfo: { canauthenticatenow: true, cancreateaccounts: false, canlinkaccounts: false, requests: [] },
      tokens: { logintoken: 'a-token+\\' },
    },
  })

/** The HTML page of a proxy in place of the wiki's response. */
export const helpPage = () => new Response('<!doctype html><title>Gateway</title>', { headers: { 'content-type': 'text/html' } })

export const apiError = (code: string) => Response.json({ errors: [{ code, text: 'The words of the wiki on it.', module: 'main' }] })

/** A response that never arrives. */
export const silence = () => new Promise<Response>(() => undefined)

export const networkError = () => Response.error()
