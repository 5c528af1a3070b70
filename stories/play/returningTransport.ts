// A third party that lets everybody in at once, as the same person each time.
import type { RedirectTransport } from 'react-mediawiki-auth'

/** What comes back is what the fake wiki takes for the word of its provider. */
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
