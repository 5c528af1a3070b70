// Starts the identity providers of the fake wikis, on an origin of their own.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createIdentityProvider, demoProviders, toNodeListener } from 'react-mediawiki-auth/testing'

export interface StartedProvider {
  readonly origin: string
  stop(): void
}

export async function startIdentityProvider(): Promise<StartedProvider> {
  const server = createServer(toNodeListener(createIdentityProvider({ providers: demoProviders })))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}
