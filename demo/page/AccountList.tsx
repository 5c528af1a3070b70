// The accounts of the fake wiki. Choosing one fills in its user name and copies its password.
import { useState } from 'react'
import { PasskeyMaker } from './PasskeyMaker.tsx'
import { TotpCode } from './TotpCode.tsx'

export interface AccountListProps {
  readonly accounts: readonly { readonly username: string; readonly password: string; readonly shows: string }[]
  readonly onChoose: (username: string) => void
  /** Called when the creation of a passkey starts and ends. */
  readonly onMaking: (isMaking: boolean) => void
}

export function AccountList({ accounts, onChoose, onMaking }: AccountListProps) {
  const [chosen, setChosen] = useState<string>()
  const choose = (username: string, password: string) => {
    setChosen(username)
    onChoose(username)
    // Rejected if the page may not use the clipboard. The password is visible, so the user can still type it.
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
            {(username === 'TotpUser' || username === 'KeyUser') && <TotpCode username={username} />}
            {username === 'KeyUser' && <PasskeyMaker username={username} onMaking={onMaking} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
