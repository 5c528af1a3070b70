// A fake wiki with a browser that has logged in, and pages of an app that show its session.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { StrictMode, type ReactNode } from 'react'
import { createAuthClient, type AuthClient } from '../../src/index.ts'
import { createFakeWiki, type FakeWiki, type FakeWikiFeatures } from '../../src/testing/index.ts'

export interface SessionWiki {
  readonly wiki: FakeWiki
  readonly client: AuthClient
  /** The actions that were asked for, with the module of a query. */
  readonly asked: string[]
  readonly fetch: typeof globalThis.fetch
}

interface Setting {
  readonly features?: Partial<FakeWikiFeatures>
  readonly as?: 'DemoUser' | 'TotpUser' | 'temporary' | undefined
}

let wikis = 0

/** Each wiki has an address of its own, because the tests of a file share the channels of their tabs. */
export async function openSessionWiki({ features, as }: Setting = {}): Promise<SessionWiki> {
  const wiki = createFakeWiki({ api: `https://wiki${String((wikis += 1))}.example/w/api.php`, features: { ...features } })
  const asked: string[] = []
  const fetch: typeof globalThis.fetch = (input, init) => {
    const parameters = init?.body instanceof URLSearchParams ? init.body : new URL(input instanceof Request ? input.url : input).searchParams
    asked.push([parameters.get('action'), parameters.get('meta')].filter(Boolean).join(' '))
    return wiki.fetch(input, init)
  }
  const before = createAuthClient({ api: wiki.api, fetch: wiki.fetch })
  if (as === 'DemoUser') await before.begin('clientlogin', { fields: [['username', as], ['password', 'demo-pass']], returnUrl: 'https://app.example/' })
  if (as === 'TotpUser') {
    await before.begin('clientlogin', { fields: [['username', as], ['password', 'totp-pass']], returnUrl: 'https://app.example/' })
    await before.continue('clientlogin', { fields: [['OATHToken', await wiki.totpCode(as)]] })
  }
  if (as === 'temporary') await before.post({ action: 'edit', title: 'Draft', text: 'A word.' }, { tokenType: 'csrf' })
  return { wiki, client: createAuthClient({ api: wiki.api, fetch }), asked, fetch }
}

/** Renders one tab of an app: its query client is its own. */
export function renderTab(children: ReactNode, queryClient = new QueryClient()) {
  return render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </StrictMode>,
  )
}
