'use client'
// A settings page for linked accounts: lists them, unlinks one, and links another one.
import { useMemo, useRef, useState } from 'react'
import { ErrorNotice } from '../../fields/index.ts'
import { WikiUrlProvider } from '../../html/index.ts'
import { MessagesProvider, useLinkedAccounts, useMessages } from '../../hooks/index.ts'
import { textDirection, type CheckedMessages, type Messages } from '../../messages/index.ts'
import { createAuthClient, linkModule, loginModule, type AuthClient, type AuthRequest } from '../../protocol/index.ts'
import { AuthFlow, type AuthFlowProps } from '../AuthFlow.tsx'
import { FailureMessage } from '../FlowNotice.tsx'
import { nextHeadingLevel } from '../headingLevel.ts'
import { RetryButton } from '../RetryButton.tsx'
import { rootPropsOf, withoutRootProps } from '../rootProps.ts'
import { LinkedList } from './LinkedList.tsx'
import { LinkedStatus } from './LinkedStatus.tsx'
import { useLinkedAccountsFocus } from './useLinkedAccountsFocus.ts'

type PropsOfOneFlow = 'module' | 'username' | 'initialInfo' | 'onPass' | 'onCancel' | 'autoFocus' | 'reauthenticate'
type PropsOfLogin = 'checkSession' | 'logInAfterCreate'

export interface LinkedAccountsProps extends Omit<AuthFlowProps, PropsOfOneFlow | PropsOfLogin> {
  /** Called when an account was linked. */
  readonly onLink?: (() => void) | undefined
  /** Called when an account was unlinked. Its `provider` and `account` name it. */
  readonly onUnlink?: ((unlinked: AuthRequest) => void) | undefined
}

/**
 * Renders the external accounts that the user can log in with, a button to unlink each, and a form to link more.
 *
 * It needs no provider around it. If the wiki requires a recent login, it renders one first and then continues.
 *
 * @see https://www.mediawiki.org/wiki/API:Linkaccount
 */
export function LinkedAccounts<Given extends object = Messages>({ api, language, messages, ...props }: LinkedAccountsProps & CheckedMessages<Given>) {
  const client = useMemo(() => (typeof api === 'string' ? createAuthClient({ api, language }) : api), [api, language])
  return (
    <MessagesProvider language={language} messages={messages}>
      <WikiUrlProvider value={client.api}>
        <LinkedAccountsPage {...props} client={client} language={language} messages={messages} />
      </WikiUrlProvider>
    </MessagesProvider>
  )
}

interface LinkedAccountsPageProps extends Omit<LinkedAccountsProps, 'api'> {
  readonly client: AuthClient
}

function LinkedAccountsPage({ client, headingLevel = 2, onLink, onUnlink, ...props }: LinkedAccountsPageProps) {
  const { queryClient, language } = props
  const linked = useLinkedAccounts({ client, queryClient, onUnlink })
  const translate = useMessages()
  const [linkCount, setLinkCount] = useState(0)
  const page = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const { state } = linked
  const Heading = `h${headingLevel}` as const
  const flowProps = { ...withoutRootProps(props), api: client, headingLevel: nextHeadingLevel(headingLevel) }
  const isListed = state.kind === 'listed' || state.kind === 'unlinking'
  useLinkedAccountsFocus(state, page)
  return (
    <section
      {...rootPropsOf(props, 'mwa-linked')}
      ref={page}
      data-state={state.kind}
      lang={language}
      dir={language && textDirection(language)}
    >
      <Heading className="mwa-title" tabIndex={-1} ref={heading}>{translate('linked-title')}</Heading>
      <LinkedStatus state={state} hasLinked={linkCount > 0} />
      {state.kind === 'notLoggedIn' && <ErrorNotice>{translate('link-not-logged-in')}</ErrorNotice>}
      {'failure' in state && state.failure && <ErrorNotice><FailureMessage failure={state.failure} /></ErrorNotice>}
      {state.kind === 'failed' && (
        <div className="mwa-actions"><RetryButton cause={state.failure} onClick={linked.reload}>{translate('try-again')}</RetryButton></div>
      )}
      {isListed && <LinkedList state={state} onUnlink={linked.unlink} />}
      {state.kind === 'reauthenticating' && (
        <AuthFlow
          {...flowProps}
          module={loginModule}
          username={state.username}
          reauthenticate={linked.operation}
          onPass={({ username }) => { linked.reauthenticated(username ?? '') }}
          onCancel={linked.dismiss}
        />
      )}
      {isListed && (
        <AuthFlow
          {...flowProps}
          // A new flow after each change, because what can be linked depends on what is linked.
          key={`${String(linkCount)} ${state.requests.map(({ id }) => id).join('|')}`}
          module={linkModule}
          onPass={() => {
            setLinkCount(linkCount + 1)
            linked.reload()
            onLink?.()
            heading.current?.focus()
          }}
        />
      )}
    </section>
  )
}
