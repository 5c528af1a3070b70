// A transport whose identity provider returns at once, always as the same user.
import type { RedirectTransport } from 'react-mediawiki-auth'

/** The fake wiki accepts a `code-NAME` as the code of its provider. */
export function returningTransport(alias: string): Partial<RedirectTransport> {
  return {
    openPopup: ({ onEvent }) => ({
      go(target) {
        const state = new URL(target).searchParams.get('state') ?? ''
        onEvent({ kind: 'returned', parameters: [['state', state], ['code', `code-${alias}`]] })
      },
      reopen: () => true,
      close: () => undefined,
    }),
    redirectInTab: () => () => undefined,
  }
}
