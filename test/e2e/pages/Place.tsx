// The places of a flow in an app: on the page, in a dialog, on the page of linked accounts, or over a page that waits for it.
import { useRef, useState } from 'react'
import { AuthFlow, Credentials, type AuthFlowProps } from 'react-mediawiki-auth'
import { mockTransport, type PopupBehaviour } from './mockPopups.ts'
import { SessionPlace } from './SessionPlace.tsx'

/** The props of the page, which the server serialises for the browser. */
export type PlaceProps = Omit<AuthFlowProps, 'api' | 'onPass' | 'transport'> & {
  readonly place: 'page' | 'dialog' | 'accounts' | 'session'
  readonly api: string
  readonly isCancellable?: boolean
  readonly popups?: PopupBehaviour
}

export function Place({ place, isCancellable, popups, ...props }: PlaceProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [transport] = useState(() => popups && mockTransport(popups))
  if (place === 'accounts') return <main><Credentials {...props} transport={transport} /></main>
  if (place === 'session') return <SessionPlace api={props.api} />
  const flow = <AuthFlow {...props} transport={transport} {...(isCancellable && { onCancel: () => undefined })} />
  if (place === 'page') return <main>{flow}</main>
  return (
    <main>
      <button onClick={() => dialog.current?.showModal()}>Open</button>
      <dialog ref={dialog} aria-label="Account">
        {flow}
        <button onClick={() => dialog.current?.close()}>Close</button>
      </dialog>
    </main>
  )
}
