// A transport whose identity provider returns at once, always as the same user.
import type { RedirectTransport } from 'react-mediawiki-auth'

/** The fake wiki accepts a `code-NAME` as the code of its provider. */
export function returningTransport(person: string): Partial<RedirectTransport> {
  return {
    openPopup: ({ onEvent }) => ({
      go(target) {
        const state = new URL(target).searchParams.get('state') ?? ''
        onEvent({ kind: 'returned', parameters: [['state', state], ['code', `code-${person}`]] })
      },
      reopen: () => true,
      close: () => undefined,
    }),
    redirectInTab: () => () => undefined,
  }
}
