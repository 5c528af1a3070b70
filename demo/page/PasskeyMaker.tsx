// Creates a passkey for a demo account. On an IP address it shows a link to a host name, because browsers bind no passkey
// to an IP address.
import { useState } from 'react'

type Outcome = 'none' | 'made' | 'failed'

const words: Readonly<Record<Outcome, string>> = {
  none: 'It stays on this device, and the pretended wiki forgets it when the demo ends.',
  made: 'Made. Log in with the password, or turn “Passkeys” on and log in without one.',
  failed: 'The browser made none.',
}

export interface PasskeyMakerProps {
  readonly username: string
  /** Called when the creation starts and ends. A page can use the authenticator only once at a time, so the login is removed. */
  readonly onMaking: (isMaking: boolean) => void
}

export function PasskeyMaker({ username, onMaking }: PasskeyMakerProps) {
  const [outcome, setOutcome] = useState<Outcome>('none')
  const isAddress = /^[\d.]+$|^\[/.test(location.hostname)
  if (isAddress) {
    const named = `${location.protocol}//localhost:${location.port}${location.pathname}${location.search}`
    return (
      <p className="note">
        Passkeys belong to a name, and {location.hostname} is an address in digits. Open <a href={named}>{named}</a>.
      </p>
    )
  }
  const make = () => {
    onMaking(true)
    void makePasskey(username)
      .then(setOutcome, () => setOutcome('failed'))
      .finally(() => onMaking(false))
  }
  return (
    <p className="note">
      <button type="button" onClick={make}>Make a passkey for {username}</button>{' '}
      <output data-testid="passkey">{words[outcome]}</output>
    </p>
  )
}

async function makePasskey(username: string): Promise<Outcome> {
  const address = `/demo/passkey?user=${username}`
  const options = (await (await fetch(address)).json()) as PublicKeyCredentialCreationOptionsJSON
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  // Only a public-key credential was requested.
  const credential = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential | null
  if (!credential) return 'failed'
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(credential.toJSON()) })
  return ((await response.json()) as { readonly isMade: boolean }).isMade ? 'made' : 'failed'
}
