// The page: what this is, the form as a product would show it, and around it the accounts to try, the settings, and a log.
import { useCallback, useEffect, useState } from 'react'
import type { FlowReport } from 'react-mediawiki-auth'
import type { WikiOfDemo } from '../server/wikiOfDemo.ts'
import { AccountList } from './AccountList.tsx'
import { CardCode } from './CardCode.tsx'
import { FlowStateView } from './FlowStateView.tsx'
import { Intro } from './Intro.tsx'
import { LoginCard } from './LoginCard.tsx'
import { MailList } from './MailList.tsx'
import { SettingsForm } from './SettingsForm.tsx'
import { useMails } from './useMails.ts'
import { useSettings } from './useSettings.ts'
import type { WireEntry } from './wireEntry.ts'
import { WireLog } from './WireLog.tsx'

export function App({ wiki }: { readonly wiki: WikiOfDemo }) {
  const [settings, change] = useSettings()
  const [username, setUsername] = useState<string>()
  const [isCreating, setIsCreating] = useState(false)
  const [reports, setReports] = useState<readonly FlowReport[]>([])
  const [entries, setEntries] = useState<readonly WireEntry[]>([])
  const record = useCallback((entry: WireEntry) => setEntries((before) => [...before, entry]), [])
  const note = useCallback((report: FlowReport) => setReports((before) => [...before, report]), [])
  const mails = useMails(wiki.kind, settings.features, entries.length)
  useTheme(settings.theme)
  return (
    <div className="page">
      <Intro wiki={wiki} />
      <main>
        {!isCreating && <LoginCard wiki={wiki.kind} settings={settings} username={username} record={record} note={note} />}
        <CardCode settings={settings} username={username} />
      </main>
      {wiki.kind === 'fake' && (
        <aside aria-label="Accounts to try, and their mail">
          <MailList mails={mails} />
          <AccountList accounts={wiki.accounts} onChoose={setUsername} onCreating={setIsCreating} />
        </aside>
      )}
      <aside aria-label="Settings and log">
        <SettingsForm settings={settings} features={wiki.features} onChange={change} />
        <FlowStateView reports={reports} />
        <WireLog entries={entries} onClear={() => setEntries([])} />
      </aside>
    </div>
  )
}

/** Sets the kit's theme attribute. Without it the form follows the color scheme of the page. */
function useTheme(theme: 'system' | 'light' | 'dark'): void {
  useEffect(() => {
    const { dataset } = document.documentElement
    if (theme === 'system') delete dataset.mwaTheme
    else dataset.mwaTheme = theme
  }, [theme])
}
