// The accounts of the fake wiki. Choosing one fills in its username and copies its password.
import { useState } from 'react'
import { CreatePasskey } from './CreatePasskey.tsx'
import { TotpCode } from './TotpCode.tsx'

export interface AccountListProps {
  readonly accounts: readonly { readonly username: string; readonly password: string; readonly shows: string }[]
  readonly onChoose: (username: string) => void
  /** Called when the creation of a passkey starts and ends. */
  readonly onCreating: (isCreating: boolean) => void
}

export function AccountList({ accounts, onChoose, onCreating }: AccountListProps) {
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
        {chosen === undefined ? 'Pick an account to fill in its username and copy its password.' : `${chosen} is filled in. Now paste the password.`}
      </p>
      <ul className="accounts">
        {accounts.map(({ username, password, shows }) => (
          <li key={username}>
            <button type="button" aria-pressed={chosen === username} onClick={() => choose(username, password)}>
              <strong>{username}</strong> <code>{password}</code>
              <span>{shows}</span>
            </button>
            {(username === 'TotpUser' || username === 'KeyUser') && <TotpCode username={username} />}
            {username === 'KeyUser' && <CreatePasskey username={username} onCreating={onCreating} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
