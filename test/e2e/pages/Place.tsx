// The places of a flow in an app: on the page, in a dialog, or on the page of linked accounts.
import { useRef, useState } from 'react'
import { AuthFlow, LinkedAccounts, type AuthFlowProps } from 'react-mediawiki-auth'
import { pretendWindows, type PretendedWindows } from './pretendWindows.ts'

/** The props of the page, which the server serialises for the browser. */
export type PlaceProps = Omit<AuthFlowProps, 'api' | 'onPass' | 'transport'> & {
  readonly place: 'page' | 'dialog' | 'accounts'
  readonly api: string
  readonly isCancellable?: boolean
  readonly windows?: PretendedWindows
}

export function Place({ place, isCancellable, windows, ...props }: PlaceProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [transport] = useState(() => windows && pretendWindows(windows))
  if (place === 'accounts') return <main><LinkedAccounts {...props} transport={transport} /></main>
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
