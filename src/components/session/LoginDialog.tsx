'use client'
// The login over a page that waits for it. What is on the page stays.
import { useId, useRef, type RefObject } from 'react'
import { languageProps, MessagesProvider, useIsomorphicLayoutEffect, useWords, type UseWithLoginResult } from '../../hooks/index.ts'
import type { SessionMessageKey } from '../../messages/index.ts'
import { loginModule, type LoginRequest } from '../../protocol/index.ts'
import { AuthFlow, type AuthFlowProps } from '../AuthFlow.tsx'
import { nextHeadingLevel } from '../headingLevel.ts'
import { rootPropsOf, withoutRootProps } from '../rootProps.ts'
import { useSessionMessages } from './useSessionMessages.ts'

type PropsOfOneFlow = 'module' | 'api' | 'fetch' | 'headers' | 'username' | 'request' | 'reauthenticate' | 'onPass' | 'onCancel'
type PropsOfOtherLogins = 'initialInfo' | 'checkSession' | 'logInAfterCreate' | 'logInAfterReset' | 'links' | 'autoFocus'

/** The props of `<LoginDialog>`. */
export interface LoginDialogProps extends Omit<AuthFlowProps, PropsOfOneFlow | PropsOfOtherLogins> {
  /** What `useWithLogin` returns. */
  readonly login: UseWithLoginResult
}

/**
 * Renders a dialog with a login while calls of `useWithLogin` wait for one, and nothing to be seen otherwise. The username that
 * is expected is filled in. Escape and the button *Cancel* cancel the calls. The focus then returns to where it was.
 *
 * The other props are those of the login.
 */
export function LoginDialog({ login, ...props }: LoginDialogProps) {
  const { messages, language = login.language } = props
  return <MessagesProvider language={language} messages={messages}><Dialog {...props} login={login} /></MessagesProvider>
}

function Dialog({ login, ...props }: LoginDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { request } = login
  useModal(dialog, request !== undefined)
  const id = useId()
  return (
    <dialog
      {...rootPropsOf(props, 'mwa-dialog')}
      ref={dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      {...languageProps(useWords())}
      onClose={login.cancel}
    >
      {request && <DialogContent {...props} login={login} request={request} id={id} />}
    </dialog>
  )
}

interface DialogContentProps extends LoginDialogProps {
  readonly request: LoginRequest
  readonly id: string
}

function DialogContent({ login, request, id, headingLevel = 2, ...props }: DialogContentProps) {
  const translate = useSessionMessages()
  const { username = '' } = request
  const Heading = `h${headingLevel}` as const
  const key = messageKey(request)
  return (
    <>
      <Heading className="mwa-title" id={`${id}-title`} tabIndex={-1}>{translate(`${key}-title`)}</Heading>
      <p className="mwa-text" id={`${id}-text`}>{translate(key, username)}</p>
      <AuthFlow
        {...withoutRootProps(props)}
        module={loginModule}
        api={login.client}
        username={username}
        reauthenticate={request.kind === 'loginTooOld' ? request.operation : undefined}
        headingLevel={nextHeadingLevel(headingLevel)}
        links={noLinks}
        autoFocus
        onPass={({ username: passed }) => { login.pass(passed) }}
        onCancel={login.cancel}
      />
    </>
  )
}

/** The page waits for this user, who has an account. */
const noLinks = { resetPassword: false, createAccount: false } as const

function messageKey({ kind, username }: LoginRequest) {
  if (kind === 'loginTooOld') return 'login-again' satisfies SessionMessageKey
  return username === undefined ? 'login-first' : 'login-needed'
}

/** Opens and closes a dialog. A browser returns the focus when it is closed, so it stays on the page. */
function useModal(dialog: RefObject<HTMLDialogElement | null>, isOpen: boolean): void {
  useIsomorphicLayoutEffect(() => {
    const element = dialog.current
    if (!element || element.open === isOpen) return
    // jsdom has no dialogs.
    if (!('showModal' in element)) Reflect.set(element, 'open', isOpen)
    else if (isOpen) element.showModal()
    else element.close()
    // What is announced first is why the dialog is there.
    if (isOpen) element.querySelector<HTMLElement>('.mwa-title')?.focus()
  }, [dialog, isOpen])
}
