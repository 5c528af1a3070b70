// A small app whose login is behind an `import()`: one flow or two, and a language that can be chosen.
import { StrictMode, Suspense, lazy, useState } from 'react'
import { createRoot } from 'react-dom/client'

const Login = lazy(() => import('./Login.tsx'))
const query = new URLSearchParams(location.search)

function App() {
  const [language, setLanguage] = useState('en')
  return (
    <>
      <a href="/nothing">Elsewhere</a>
      <button onClick={() => { setLanguage('de') }}>Deutsch</button>
      <Suspense fallback="Loading">
        <Login language={language} />
        {query.get('flows') === '2' && <Login language={language} />}
      </Suspense>
    </>
  )
}

createRoot(document.getElementById('root')!).render(<StrictMode><App /></StrictMode>)
