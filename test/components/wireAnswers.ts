// Responses in the format of the API, for what the fake wiki cannot produce.

type WireField = Record<string, unknown>

export const wireField = (type: string, more: WireField = {}): WireField => ({ type, label: `A ${type}`, help: 'Help', optional: false, sensitive: false, ...more })

export function wireRequest(id: string, fields: Record<string, WireField>, more: object = {}): object {
  return { id, metadata: {}, required: 'required', provider: id, account: id, fields, ...more }
}

export function infoAnswer(requests: readonly object[], more: object = {}): Response {
  const rights = { canauthenticatenow: true, cancreateaccounts: true, canlinkaccounts: true }
  const preserved = { haspreservedstate: false, hasprimarypreservedstate: false, preservedusername: '' }
  return Response.json({ batchcomplete: true, query: { authmanagerinfo: { ...rights, ...preserved, requests, ...more }, tokens: { logintoken: 'token+\\' } } })
}

export function stepAnswer(answer: object): Response {
  return Response.json({ clientlogin: answer })
}

export function errorAnswer(code: string, data?: object): Response {
  return Response.json({ errors: [{ code, text: `Words of the wiki on ${code}.`, module: 'clientlogin', ...(data && { data }) }] })
}
