// Answers that no fake wiki gives by itself.

/** A wiki with nothing to fill in. */
export const nothingAsked = () =>
  Response.json({
    query: {
      authmanagerinfo: { canauthenticatenow: true, cancreateaccounts: false, canlinkaccounts: false, requests: [] },
      tokens: { logintoken: 'a-token+\\' },
    },
  })

/** What a proxy says where a wiki should. */
export const helpPage = () => new Response('<!doctype html><title>Gateway</title>', { headers: { 'content-type': 'text/html' } })

export const apiError = (code: string) => Response.json({ errors: [{ code, text: 'The words of the wiki on it.', module: 'main' }] })

/** Never comes. */
export const silence = () => new Promise<Response>(() => undefined)

export const networkError = () => Response.error()
