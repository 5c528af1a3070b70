// Keeps the settings in the URL of the page.
import { useEffect, useState } from 'react'
import { formatSettings, parseSettings, type Settings } from './settings.ts'

export function useSettings(): readonly [Settings, (changed: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(() => parseSettings(location.search))
  useEffect(() => {
    const read = () => setSettings(parseSettings(location.search))
    window.addEventListener('popstate', read)
    return () => window.removeEventListener('popstate', read)
  }, [])
  const change = (changed: Partial<Settings>) => {
    const next = { ...settings, ...changed }
    history.pushState(null, '', location.pathname + formatSettings(next))
    setSettings(next)
  }
  return [settings, change]
}
