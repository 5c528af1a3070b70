// An environment for Jest: jsdom, with what browsers and Node have and Jest takes away.
import { TestEnvironment } from 'jest-environment-jsdom'

/** What the fake wiki and the kit use, and jsdom does not have. */
const fromNode = ['BroadcastChannel', 'Headers', 'ReadableStream', 'Request', 'Response', 'TextDecoder', 'TextEncoder', 'fetch', 'structuredClone'] as const

/**
 * An environment for Jest, named by `testEnvironment: 'react-mediawiki-auth/jest'`. It is `jest-environment-jsdom`, which has to be
 * installed, with the `fetch` of Node and its classes, and with a `crypto` that can sign. What jsdom has itself stays.
 *
 * @see https://jestjs.io/docs/configuration#testenvironment-string
 */
export default class JestEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup()
    for (const name of fromNode) if (!(name in this.global)) Reflect.set(this.global, name, globalThis[name])
    Object.defineProperty(this.global, 'crypto', { value: globalThis.crypto, configurable: true })
  }
}
