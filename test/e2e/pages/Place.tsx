// Where a flow may stand in an app: on the page, or in a dialog that a button opens.
import { useRef } from 'react'
import { AuthFlow, type AuthFlowProps } from 'react-mediawiki-auth'

/** What a server and a browser both draw, as the page carries it from one to the other. */
export type PlaceProps = Omit<AuthFlowProps, 'api' | 'onPass'> & {
  readonly place: 'page' | 'dialog'
  readonly api: string
  readonly isCancellable?: boolean
}

export function Place({ place, isCancellable, ...props }: PlaceProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const flow = <AuthFlow {...props} {...(isCancellable && { onCancel: () => undefined })} />
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
