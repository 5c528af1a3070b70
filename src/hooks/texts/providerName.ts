// How the page names an identity provider: as its button does.
import type { RedirectContext } from '../../flow/index.ts'
import { toPlainText } from '../../html/index.ts'
import type { Translate } from '../../messages/index.ts'
import type { AuthRequest, WikiMessage } from '../../protocol/index.ts'

/**
 * Returns `Harbour ID (harbour.example)`. Where the name that the wiki sends is not the one on the button, the button is quoted.
 * Without a button there is only the host.
 */
export function providerName({ from, label, host }: Pick<RedirectContext, 'from' | 'label' | 'host'>, translate: Translate): string {
  const button = label ? toPlainText(label).trim() : ''
  if (button === '') return host
  return `${nameOnButton(label, from.requests) ?? translate('redirect-button', button)} (${host})`
}

/** Returns the name of the provider that is also on its button: many wikis send that of a PHP class. `undefined` if there is none. */
export function nameOnButton(label: WikiMessage | undefined, requests: readonly AuthRequest[]): string | undefined {
  const button = label ? toPlainText(label) : ''
  return requests.flatMap(({ provider }) => (provider ? [toPlainText(provider).trim()] : [])).find((name) => name !== '' && button.includes(name))
}
