// Logs a user in with the cookies of a browser context, before the page is opened.
import type { BrowserContext } from '@playwright/test'

export interface Login {
  readonly username: string
  readonly password: string
}

export async function logInBefore({ request }: BrowserContext, api: string, { username, password }: Login): Promise<void> {
  const always = { format: 'json', formatversion: '2' }
  const asked = await request.get(api, { params: { ...always, action: 'query', meta: 'tokens', type: 'login' } })
  const { query } = (await asked.json()) as { query: { tokens: { logintoken: string } } }
  const login = { action: 'clientlogin', username, password, loginreturnurl: 'http://127.0.0.1/', logintoken: query.tokens.logintoken }
  const answer = (await (await request.post(api, { form: { ...always, ...login } })).json()) as { clientlogin?: { status: string } }
  if (answer.clientlogin?.status !== 'PASS') throw new Error(`${username} could not be logged in: ${JSON.stringify(answer)}`)
}
