// An app with the login in places where a page often has it: behind the route of a hash or of a query, twice, in a dialog, in a frame.
import { StrictMode, useEffect, useRef, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { AuthFlow } from '../../../../src/index.ts'
import { startReturnPage } from '../../../../src/return.ts'

const query = new URLSearchParams(location.search)
/** Left out, the flow returns to the page itself. */
const returnUrl = query.get('return') ?? undefined
const redirect = query.get('redirect') === 'popup' ? 'popup' : 'tab'

const login = <AuthFlow module="clientlogin" api="/w/api.php" redirect={redirect} {...(returnUrl !== undefined && { returnUrl })} />

/** As routers do it: they read the address when it changes by an event, and are not told of `replaceState`. */
const routes = {
  /** `#/login`. */
  hash: () => location.hash.slice(1).split('?')[0] === '/login',
  /** The login is the first page, and other routes are behind it. */
  root: () => ['', '/'].includes(location.hash.slice(1).split('?')[0] ?? ''),
  /** `?view=login`. */
  query: () => new URLSearchParams(location.search).get('view') === 'login',
}

const isAtLogin = routes[(query.get('router') ?? 'hash') as keyof typeof routes]

function subscribe(listener: () => void): () => void {
  for (const event of ['hashchange', 'popstate']) addEventListener(event, listener)
  return () => { for (const event of ['hashchange', 'popstate']) removeEventListener(event, listener) }
}

function Routed() {
  return useSyncExternalStore(subscribe, isAtLogin) ? <main>{login}</main> : <h1>Another page</h1>
}

function Dialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => { dialog.current?.showModal() }, [])
  return <dialog ref={dialog} aria-label="Log in here">{login}</dialog>
}

const places = {
  routed: <Routed />,
  twice: <><section aria-label="One">{login}</section><section aria-label="Two">{login}</section></>,
  dialog: <Dialog />,
  frame: <iframe title="Login" src={`/${location.search.replace('place=frame', 'place=alone')}`} width="600" height="700" />,
  alone: login,
}

const place = places[(query.get('place') ?? 'routed') as keyof typeof places]
// The page of the app is its return page, too, at a query of its own.
if (query.has('auth-return')) startReturnPage()
else createRoot(document.getElementById('root')!).render(<StrictMode>{place}</StrictMode>)
