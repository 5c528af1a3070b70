'use client'
// The page that an app's settings need: which accounts elsewhere are linked, and linking more of them.
import { useMemo } from 'react'
import { MessagesProvider } from '../../hooks/index.ts'
import { createAuthClient } from '../../protocol/index.ts'
import type { LinkedAccountsProps } from './linkedAccountsProps.ts'
import { LinkedAccountsView } from './LinkedAccountsView.tsx'

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
      <LinkedAccountsView {...props} client={client} language={language} messages={messages} />
    </MessagesProvider>
  )
}
