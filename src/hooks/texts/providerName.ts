// How the page of a redirect names the identity provider: as its button does, with its host.
import type { RedirectContext } from '../../flow/index.ts'
import { toPlainText } from '../../html/index.ts'
import type { Translate } from '../../messages/index.ts'

/**
 * Returns `Harbour ID (harbour.example)`. Where the name that the wiki sends is not the one on the button, as many send that of a
 * PHP class, the button is quoted. Without a button there is only the host.
 */
export function providerName({ from, label, host }: Pick<RedirectContext, 'from' | 'label' | 'host'>, translate: Translate): string {
  const button = label ? toPlainText(label).trim() : ''
  if (button === '') return host
  const names = from.requests.flatMap(({ provider }) => (provider ? [toPlainText(provider).trim()] : []))
  const name = names.find((one) => one !== '' && button.includes(one))
  return `${name ?? translate('redirect-button', button)} (${host})`
}
