'use client'
// A settings page for what the user can log in with: lists it, changes it, takes it away, and links more.
import { useRef, useState } from 'react'
import { ErrorNotice } from '../../fields/index.ts'
import { languageProps, MessagesProvider, useAuthClient, useCredentials, useMessages, useWords, WikiMessagesProvider, type Credential } from '../../hooks/index.ts'
import type { CheckedMessages, Messages } from '../../messages/index.ts'
import { changeModule, linkModule, loginModule, type AuthClient } from '../../protocol/index.ts'
import { AuthFlow, type AuthFlowProps } from '../AuthFlow.tsx'
import { FailureMessage } from '../FlowNotice.tsx'
import { nextHeadingLevel } from '../headingLevel.ts'
import { RetryButton } from '../RetryButton.tsx'
import { rootPropsOf, withoutRootProps } from '../rootProps.ts'
import { CredentialList } from './CredentialList.tsx'
import { CredentialsStatus, type CredentialsEvent } from './CredentialsStatus.tsx'
import { useCredentialsFocus } from './useCredentialsFocus.ts'

type PropsOfOneFlow = 'module' | 'username' | 'request' | 'initialInfo' | 'onPass' | 'onCancel' | 'autoFocus' | 'reauthenticate'
type PropsOfLogin = 'checkSession' | 'logInAfterCreate' | 'logInAfterReset' | 'links'

/** The props of `<Credentials>`. */
export interface CredentialsProps extends Omit<AuthFlowProps, PropsOfOneFlow | PropsOfLogin> {
  /** Called when something was changed, such as the password. */
  readonly onChange?: ((changed: Credential) => void) | undefined
  /** Called when something was taken away. The `provider` and `account` of its request name it. */
  readonly onRemove?: ((removed: Credential) => void) | undefined
  /** Called when an account was linked. */
  readonly onLink?: (() => void) | undefined
}

/**
 * Renders what the user can log in with: the password, and accounts of identity providers. Each can be changed, removed or
 * unlinked, as far as the wiki allows it, and more accounts can be linked.
 *
 * It needs no provider around it. If the wiki requires a recent login, it renders one first and then continues.
 *
 * @see https://www.mediawiki.org/wiki/API:Changeauthenticationdata
 * @see https://www.mediawiki.org/wiki/API:Linkaccount
 */
export function Credentials<Given extends object = Messages>({ api, fetch, headers, messages, ...props }: CredentialsProps & CheckedMessages<Given>) {
  const { client, language } = useAuthClient({ api, fetch, headers, language: props.language })
  return (
    <MessagesProvider language={language} messages={messages}>
      <WikiMessagesProvider api={client.api} language={language}>
        <CredentialsPage {...props} client={client} messages={messages} />
      </WikiMessagesProvider>
    </MessagesProvider>
  )
}

interface CredentialsPageProps extends Omit<CredentialsProps, 'api' | 'fetch' | 'headers'> {
  readonly client: AuthClient
}

function CredentialsPage({ client, headingLevel = 2, onChange, onRemove, onLink, ...props }: CredentialsPageProps) {
  const { queryClient, language } = props
  const [last, setLast] = useState<CredentialsEvent>()
  const [changing, setChanging] = useState<Credential>()
  const [linkCount, setLinkCount] = useState(0)
  const credentials = useCredentials({ api: client, language, queryClient, onRemove })
  const translate = useMessages()
  const page = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const { state } = credentials
  const Heading = `h${headingLevel}` as const
  const flowProps = { ...withoutRootProps(props), api: client, headingLevel: nextHeadingLevel(headingLevel) }
  const isListed = (state.kind === 'listed' || state.kind === 'removing') && !changing
  useCredentialsFocus(state, changing?.request.id, page)
  return (
    <section
      {...rootPropsOf(props, 'mwa-credentials')}
      ref={page}
      data-state={changing ? 'changing' : state.kind}
      {...languageProps(useWords())}
    >
      <Heading className="mwa-title" tabIndex={-1} ref={heading}>{translate('credentials-title')}</Heading>
      <CredentialsStatus state={state} last={last} />
      {state.kind === 'notLoggedIn' && <ErrorNotice>{translate('credentials-not-logged-in')}</ErrorNotice>}
      {'failure' in state && state.failure && <ErrorNotice><FailureMessage failure={state.failure} /></ErrorNotice>}
      {state.kind === 'failed' && (
        <div className="mwa-actions"><RetryButton cause={state.failure} onClick={credentials.reload}>{translate('try-again')}</RetryButton></div>
      )}
      {changing && (
        <AuthFlow
          {...flowProps}
          module={changeModule}
          request={changing.request.id}
          autoFocus
          onPass={() => {
            setChanging(undefined)
            setLast('changed')
            credentials.reload()
            onChange?.(changing)
          }}
          onCancel={() => { setChanging(undefined) }}
        />
      )}
      {isListed && (
        <CredentialList
          state={state}
          onChange={(credential) => {
            setLast(undefined)
            setChanging(credential)
          }}
          onRemove={(credential) => {
            setLast(undefined)
            credentials.remove(credential)
          }}
        />
      )}
      {state.kind === 'reauthenticating' && (
        <AuthFlow
          {...flowProps}
          module={loginModule}
          username={state.username}
          reauthenticate={state.operation}
          onPass={({ username }) => { credentials.reauthenticated(username) }}
          onCancel={credentials.dismiss}
        />
      )}
      {isListed && (
        <AuthFlow
          {...flowProps}
          // A new flow after each change, because what can be linked depends on what is linked.
          key={`${String(linkCount)} ${state.credentials.map(({ request }) => request.id).join('|')}`}
          module={linkModule}
          onPass={() => {
            setLinkCount(linkCount + 1)
            setLast('linked')
            credentials.reload()
            onLink?.()
            heading.current?.focus()
          }}
        />
      )}
    </section>
  )
}
