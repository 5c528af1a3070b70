// The current code of a demo account's authenticator app, and how long it remains valid.
import { useEffect, useState, type CSSProperties } from 'react'

const periodMs = 30_000

export function TotpCode({ username }: { readonly username: string }) {
  const [shown, setShown] = useState<{ readonly code: string; readonly ageMs: number }>()
  useEffect(() => {
    const abort = new AbortController()
    let timer: ReturnType<typeof setTimeout>
    const show = async () => {
      const response = await fetch(`/demo/code?user=${username}`, { signal: abort.signal })
      const code = await response.text()
      const ageMs = Date.now() % periodMs
      setShown({ code, ageMs })
      timer = setTimeout(tryToShow, periodMs - ageMs)
    }
    const tryToShow = () => void show().catch(() => undefined)
    tryToShow()
    return () => {
      abort.abort()
      clearTimeout(timer)
    }
  }, [username])
  if (!shown) return null
  return (
    <p className="totp">
      <svg key={shown.code} viewBox="0 0 20 20" aria-hidden="true" style={{ '--age': `${shown.ageMs}ms` } as CSSProperties}>
        <circle cx="10" cy="10" r="8" />
        <circle cx="10" cy="10" r="8" pathLength="100" />
      </svg>
      <span>Current code</span>
      <code data-testid={`code-of-${username}`}>{shown.code}</code>
    </p>
  )
}
