// Creates a passkey for a demo account. On an IP address it shows a link to a host name, because browsers bind no passkey
// to an IP address.
import { useState } from 'react'

type Outcome = 'none' | 'made' | 'failed'

const messages: Readonly<Record<Outcome, string>> = {
  none: 'The passkey stays on this device; the simulated wiki forgets it on exit.',
  made: 'Passkey created. Log in with your password and the passkey, or turn on “Passkeys” to log in without a password.',
  failed: 'No passkey was created.',
}

export interface CreatePasskeyProps {
  readonly username: string
  /** Called when the creation starts and ends. A page can use the authenticator only once at a time, so the login is removed. */
  readonly onCreating: (isCreating: boolean) => void
}

export function CreatePasskey({ username, onCreating }: CreatePasskeyProps) {
  const [outcome, setOutcome] = useState<Outcome>('none')
  const isAddress = /^[\d.]+$|^\[/.test(location.hostname)
  if (isAddress) {
    const localhostUrl = `${location.protocol}//localhost:${location.port}${location.pathname}${location.search}`
    return (
      <p className="note">
        Passkeys need a host name, not an IP address. Open this demo at <a href={localhostUrl}>{localhostUrl}</a>.
      </p>
    )
  }
  const create = () => {
    onCreating(true)
    void createPasskey(username)
      .then(setOutcome, () => setOutcome('failed'))
      .finally(() => onCreating(false))
  }
  return (
    <p className="note">
      <button type="button" onClick={create}>Create a passkey for {username}</button>{' '}
      <output data-testid="passkey">{messages[outcome]}</output>
    </p>
  )
}

async function createPasskey(username: string): Promise<Outcome> {
  const address = `/demo/passkey?user=${username}`
  const options = (await (await fetch(address)).json()) as PublicKeyCredentialCreationOptionsJSON
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  // Only a public-key credential was requested.
  const credential = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential | null
  if (!credential) return 'failed'
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(credential.toJSON()) })
  return ((await response.json()) as { readonly isMade: boolean }).isMade ? 'made' : 'failed'
}
