'use client'
// The page that an app's settings need: which accounts elsewhere are linked, and linking more of them.
import { useMemo } from 'react'
import { MessagesProvider } from '../hooks/index.ts'
import { createAuthClient } from '../protocol/index.ts'
import type { AuthFlowProps } from './AuthFlow.tsx'
import { NoNetwork, part } from './part.tsx'

type OfOneFlow = 'module' | 'username' | 'initialInfo' | 'onPass' | 'onCancel' | 'autoFocus' | 'reauthenticate'
type OfALogin = 'checkSession' | 'logInAfterCreate'

export interface LinkedAccountsProps extends Omit<AuthFlowProps, OfOneFlow | OfALogin> {
  /** An account was linked. */
  readonly onLink?: (() => void) | undefined
  /** An account was unlinked. `id` is that of the wiki's request, which names the account. */
  readonly onUnlink?: ((unlinked: { readonly id: string }) => void) | undefined
}

const View = /* @__PURE__ */ part(
  () => import('./onDemand/linked/index.ts'),
  (parts) => parts.LinkedAccountsView,
  NoNetwork,
)

/**
 * Renders the accounts elsewhere that can log the person in, with a way to unlink each and to link more.
 *
 * It needs no provider around it. Where the wiki wants a fresh login first, it shows one and goes on by itself.
 *
 * @see https://www.mediawiki.org/wiki/API:Linkaccount
 */
export function LinkedAccounts({ api, language, messages, ...props }: LinkedAccountsProps) {
  const client = useMemo(() => (typeof api === 'string' ? createAuthClient({ api, language }) : api), [api, language])
  return (
    <MessagesProvider language={language} messages={messages}>
      <View {...props} client={client} language={language} messages={messages} />
    </MessagesProvider>
  )
}
