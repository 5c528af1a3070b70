// An app with the router of a hash, which loads the login when its route is shown.
import { lazy, StrictMode, Suspense, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'

const Login = lazy(() => import('./OwnLogin.tsx'))

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => { removeEventListener('hashchange', listener) }
}

function App() {
  return useSyncExternalStore(subscribe, () => location.hash === '#/login')
    ? <Suspense><Login /></Suspense>
    : <><h1>Another page</h1><a href="#/login">Log in</a></>
}

createRoot(document.getElementById('root')!).render(<StrictMode><App /></StrictMode>)
