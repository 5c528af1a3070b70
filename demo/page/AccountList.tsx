// The accounts of the pretended wiki. Choosing one fills in its name and copies its password.
import { useState } from 'react'
import { TotpCode } from './TotpCode.tsx'

export interface AccountListProps {
  readonly accounts: readonly { readonly username: string; readonly password: string; readonly shows: string }[]
  readonly onChoose: (username: string) => void
}

export function AccountList({ accounts, onChoose }: AccountListProps) {
  const [chosen, setChosen] = useState<string>()
  const choose = (username: string, password: string) => {
    setChosen(username)
    onChoose(username)
    // Refused where the page may not use the clipboard; the password can be read.
    navigator.clipboard.writeText(password).catch(() => undefined)
  }
  return (
    <section className="panel">
      <h2>Accounts to try</h2>
      <p className="note" role="status">
        {chosen === undefined ? 'Choose one: its name is filled in, its password copied.' : `${chosen} is filled in. Paste the password.`}
      </p>
      <ul className="accounts">
        {accounts.map(({ username, password, shows }) => (
          <li key={username}>
            <button type="button" aria-pressed={chosen === username} onClick={() => choose(username, password)}>
              <strong>{username}</strong> <code>{password}</code>
              <span>{shows}</span>
            </button>
            {username === 'TotpUser' && <TotpCode username={username} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
