// The ports of a flow that ask the wiki and post to it, made of a client.
import { findUser, whoAmI, type AuthClient, type Failure } from '../protocol/index.ts'
import type { FlowPorts } from './ports.ts'

/** What the ports use. */
export interface WikiAccess {
  readonly client: AuthClient
  /** Returns the absolute URL that identity providers return users to. */
  readonly returnUrl: () => string
  /** Makes a call that changes nothing. `name` says what it asks for. Never rejects. */
  readonly read: <Outcome>(name: string, call: () => Promise<Outcome>) => Promise<Outcome | Failure>
  /** Makes a call once. Never rejects. */
  readonly write: <Outcome>(call: () => Promise<Outcome>) => Promise<Outcome | Failure>
}

/** `current` is called for each port, because an app may change what it gave. */
export function createWikiPorts(current: () => WikiAccess): Pick<FlowPorts, 'info' | 'whoAmI' | 'findUser' | 'post'> {
  return {
    info({ module, reauthenticatesFor: reauthenticate }, signal, query = 'begin', begun) {
      const { client, read } = current()
      const which = query === 'unlink' ? { requestsFor: query } : { phase: query }
      return read(module, () => client.info(module, { ...which, begun, signal, reauthenticate, securitySensitiveOperation: reauthenticate }))
    },

    whoAmI(signal) {
      const { client, read } = current()
      return read('user', () => whoAmI(client, { signal }))
    },

    findUser(name, signal) {
      const { client, read } = current()
      return read('users', () => findUser(client, name, { signal }))
    },

    post({ module, externalIdentity, reauthenticatesFor: reauthenticate }, { phase, ...answers }, signal) {
      const { client, write, returnUrl } = current()
      const options = { ...answers, signal }
      const preserveState = !!externalIdentity && !externalIdentity.isForgottenByWiki
      return write(() =>
        phase === 'begin'
          ? client.begin(module, { ...options, returnUrl: returnUrl(), preserveState, reauthenticate })
          : client.continue(module, options),
      )
    },
  }
}
