// The places of a flow in an app: on the page, in a dialog, on the page of what a user logs in with, or over a text that is not saved yet.
import { useRef, useState } from 'react'
import { AuthFlow, Credentials, type AuthFlowProps, type ModuleName } from 'react-mediawiki-auth'
import { Notebook } from '../../../stories/session/Notebook.tsx'
import { mockTransport, type PopupBehaviour } from './mockPopups.ts'

/** The props of the page, which the server serialises for the browser. */
export type PlaceProps = Omit<AuthFlowProps<ModuleName>, 'api' | 'onPass' | 'transport'> & {
  readonly place: 'page' | 'dialog' | 'accounts' | 'notebook'
  readonly api: string
  readonly isCancellable?: boolean
  readonly popups?: PopupBehaviour
}

export function Place({ place, isCancellable, popups, ...props }: PlaceProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [transport] = useState(() => popups && mockTransport(popups))
  if (place === 'accounts') return <main><Credentials {...props} transport={transport} /></main>
  if (place === 'notebook') return <main><Notebook api={props.api} language={props.language} /></main>
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
