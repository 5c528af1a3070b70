// The identity provider of a real wiki: on its own origin, with codes that the wiki's extension can verify.
import { createServer } from 'node:http'
import { createIdentityProvider, toNodeListener } from 'react-mediawiki-auth/testing'
import { findFreePort } from '../../scripts/browsers/findFreePort.ts'
import { signCode } from './signedCode.ts'

export type RunningProvider = { origin: string; stop: () => Promise<void> }

const provider = createIdentityProvider({
  providers: [
    { id: 'idp1', label: 'Blue Door' },
    { id: 'idp2', label: 'Green Door', returnPrefix: 'idp2' },
  ],
  codeFor: ({ provider, user: person, state }) => signCode({ provider, name: person, state }),
})

/** Serves `/idp1/authorize` and `/idp2/authorize`. With `decide` and `as` they redirect back at once. */
export async function startIdp(): Promise<RunningProvider> {
  const port = await findFreePort()
  const server = createServer(toNodeListener(provider))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { origin: `http://127.0.0.1:${port}`, stop }
}
