'use client'
// A button that logs the user out, and asks before a temporary account is lost.
import { useId, useRef, useState, type ReactNode, type RefObject } from 'react'
import { Button, ErrorNotice } from '../../fields/index.ts'
import { focusElement, languageProps, MessagesProvider, useAuthClient, useIsomorphicLayoutEffect, useSession, useWords, WikiMessagesProvider, type Session, type UseSessionOptions } from '../../hooks/index.ts'
import type { Messages } from '../../messages/index.ts'
import { isFailure, type Failure } from '../../protocol/index.ts'
import { FailureMessage } from '../FlowNotice.tsx'
import { rootPropsOf, type RootProps } from '../rootProps.ts'
import { useSessionMessages } from './useSessionMessages.ts'

/** The props of `<LogOutButton>`. */
export interface LogOutButtonProps extends UseSessionOptions, RootProps {
  /** Replaces messages of the package. */
  readonly messages?: Messages | undefined
  /** Called when the user has logged out by this button. */
  readonly onLogOut?: (() => void) | undefined
  /** Called when the log-out has failed. The button says why. */
  readonly onError?: ((failure: Failure) => void) | undefined
  /** What the button says. By default the words of the package. */
  readonly children?: ReactNode | undefined
}

/**
 * Renders a button that logs the user out, in all tabs. If it is a temporary account, it asks first, because nobody can log in
 * to such an account again. Without anybody who is logged in there is no button.
 *
 * Throws if there is no query client.
 *
 * @see https://www.mediawiki.org/wiki/API:Logout
 */
export function LogOutButton({ messages, onLogOut, onError, children, ...props }: LogOutButtonProps) {
  const { client, language } = useAuthClient(props)
  const session = useSession({ api: client, queryClient: props.queryClient })
  return (
    <MessagesProvider language={language} messages={messages}>
      <WikiMessagesProvider api={client.api} language={language}>
        <LogOut session={session} rootProps={rootPropsOf(props, 'mwa-log-out')} onLogOut={onLogOut} onError={onError}>{children}</LogOut>
      </WikiMessagesProvider>
    </MessagesProvider>
  )
}

type View = { readonly kind: 'idle' | 'asking' | 'busy' } | { readonly kind: 'failed'; readonly failure: Failure }

interface LogOutProps extends Pick<LogOutButtonProps, 'onLogOut' | 'onError' | 'children'> {
  readonly session: Session
  readonly rootProps: RootProps
}

function LogOut({ session, rootProps, onLogOut, onError, children }: LogOutProps) {
  const translate = useSessionMessages()
  const questionId = useId()
  const [view, setView] = useState<View>({ kind: 'idle' })
  const [wasLoggedIn, setWasLoggedIn] = useState(false)
  const isLoggedIn = session.kind === 'user' || session.kind === 'temporary'
  if (isLoggedIn && !wasLoggedIn) setWasLoggedIn(true)
  const isDone = wasLoggedIn && session.kind === 'anonymous'
  const isAsking = session.kind === 'temporary' && view.kind === 'asking'
  const content = useRef<HTMLDivElement>(null)
  const onPress = useFocusAfterPress(content, isDone ? 'done' : isAsking ? 'asking' : 'button')

  const logOut = async () => {
    if (!isLoggedIn || view.kind === 'busy') return
    if (session.kind === 'temporary' && !isAsking) return setView({ kind: 'asking' })
    setView({ kind: 'busy' })
    const outcome = await session.logOut({ losesAccount: true })
    setView(isFailure(outcome) ? { kind: 'failed', failure: outcome } : { kind: 'idle' })
    if (isFailure(outcome)) onError?.(outcome)
    if (outcome.kind === 'loggedOut') onLogOut?.()
  }
  return (
    <div {...rootProps} {...languageProps(useWords())}>
      <div className="mwa-actions" ref={content} onClick={onPress}>
        <p className="mwa-text" role="status" tabIndex={-1} data-focus={isDone || undefined}>{isDone && translate('log-out-done')}</p>
        {view.kind === 'failed' && isLoggedIn && <ErrorNotice><LogOutFailure failure={view.failure} /></ErrorNotice>}
        {isAsking && <p className="mwa-text" id={questionId}>{translate('log-out-loses', session.username)}</p>}
        {isLoggedIn && (
          <Button isBusy={view.kind === 'busy'} isWorking={view.kind === 'busy'} data-focus={!isAsking || undefined} onClick={() => void logOut()}>
            {isAsking ? translate('log-out-anyway') : (children ?? translate('log-out'))}
          </Button>
        )}
        {isAsking && (
          <Button variant="quiet" data-focus aria-describedby={questionId} onClick={() => { setView({ kind: 'idle' }) }}>
            {translate('log-out-stay')}
          </Button>
        )}
      </div>
    </div>
  )
}

function LogOutFailure({ failure }: { readonly failure: Failure }) {
  const translate = useSessionMessages()
  const isImpossible = failure.kind === 'api' && failure.code === 'cannotlogout'
  return isImpossible ? <p>{translate('log-out-impossible')}</p> : <FailureMessage failure={failure} />
}

/** Moves the focus when what the user has pressed leads to another screen. A change from elsewhere leaves it where it is. */
function useFocusAfterPress(content: RefObject<HTMLElement | null>, screen: string): () => void {
  const wasPressed = useRef(false)
  const lastScreen = useRef(screen)
  useIsomorphicLayoutEffect(() => {
    if (lastScreen.current !== screen && wasPressed.current) focusElement(content.current, '[data-focus]')
    lastScreen.current = screen
  }, [content, screen])
  return () => { wasPressed.current = true }
}
