'use client'
// The list of linked accounts, the login that unlinking one may want, and the flow that links another.
import { useRef, useState } from 'react'
import { Button } from '../../fields/index.ts'
import { useLinkedAccounts, useMessages } from '../../hooks/index.ts'
import { directionOf } from '../../messages/index.ts'
import { linkModule, loginModule, type AuthClient } from '../../protocol/index.ts'
import { AuthFlow } from '../AuthFlow.tsx'
import type { LinkedAccountsProps } from './linkedAccountsProps.ts'
import { FailureWords } from '../FlowNotice.tsx'
import { LinkedFocus } from './LinkedFocus.tsx'
import { LinkedList } from './LinkedList.tsx'
import { LinkedStatus } from './LinkedStatus.tsx'

export interface LinkedAccountsViewProps extends Omit<LinkedAccountsProps, 'api'> {
  readonly client: AuthClient
}

export function LinkedAccountsView({ client, headingLevel = 2, onLink, onUnlink, ...props }: LinkedAccountsViewProps) {
  const { queryClient, language } = props
  const linked = useLinkedAccounts({ client, queryClient, onUnlink })
  const translate = useMessages()
  const [links, setLinks] = useState(0)
  const page = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const { state } = linked
  const Heading = `h${headingLevel}` as const
  const flow = { ...props, api: client, headingLevel: deeper(headingLevel) }
  const isListed = state.kind === 'listed' || state.kind === 'unlinking'
  return (
    <section ref={page} className="mwa-linked" data-state={state.kind} lang={language} dir={language && directionOf(language)}>
      <Heading className="mwa-title" tabIndex={-1} ref={heading}>{translate('linked-title')}</Heading>
      <LinkedStatus state={state} hasLinked={links > 0} />
      {state.kind === 'notLoggedIn' && (
        <div className="mwa-notice" data-tone="error" role="alert">{translate('link-not-logged-in')}</div>
      )}
      {'failure' in state && state.failure && (
        <div className="mwa-notice" data-tone="error" role="alert"><FailureWords failure={state.failure} /></div>
      )}
      {state.kind === 'failed' && (
        <div className="mwa-actions"><Button look="primary" onClick={linked.reload}>{translate('try-again')}</Button></div>
      )}
      {isListed && <LinkedList state={state} onUnlink={linked.unlink} />}
      {state.kind === 'reauthenticating' && (
        <AuthFlow
          {...flow}
          module={loginModule}
          username={state.username}
          reauthenticate={linked.operation}
          onPass={({ username }) => { linked.reauthenticated(username ?? '') }}
          onCancel={linked.dismiss}
        />
      )}
      {isListed && (
        <AuthFlow
          {...flow}
          // What can be linked changes with what is.
          key={`${String(links)} ${state.requests.map(({ id }) => id).join('|')}`}
          module={linkModule}
          onPass={() => {
            setLinks(links + 1)
            linked.reload()
            onLink?.()
            heading.current?.focus()
          }}
        />
      )}
      {state.kind !== 'loading' && <LinkedFocus state={state} page={page} />}
    </section>
  )
}

type Level = NonNullable<LinkedAccountsProps['headingLevel']>

function deeper(level: Level): Level {
  // One more than a level below the last is one.
  return level === 6 ? 6 : ((level + 1) as Level)
}
