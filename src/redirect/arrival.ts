// What comes back to the page itself. It is taken when this file is loaded: a router reads the address next, and shows the flow only at
// the address that the tab has left.
import { urlParameters, type FormEntries } from './messages.ts'
import { ownAddress } from './pageAddress.ts'
import { isFresh, isOf, isReturn, lifetimeMs, readStored, type FlowKey, type Stored } from './pendingRedirect.ts'

/** Whether the page was there before. Then a router may have loaded the package for the flow alone, and the address is not restored in time. */
export const isLoadedLate = typeof document !== 'undefined' && document.readyState === 'complete'

export interface Arrival {
  readonly stored: Stored
  readonly parameters: FormEntries
}

let arrival = takeArrival()

/** Returns what has arrived for this flow, once. Another flow leaves it where it is. */
export function consumeArrival(expected: FlowKey): Arrival | undefined {
  const own = isOf(arrival?.stored, expected) ? arrival : undefined
  if (own) arrival = undefined
  return own
}

function takeArrival(): Arrival | undefined {
  const stored = readStored()
  // Else the return page takes it. It may be the entry of the app.
  if (!isFresh(stored) || stored['returnUrl'] !== undefined) return undefined
  const address = ownAddress(stored['path'])
  const parameters = urlParameters(location)
  if (address === undefined || new URL(address).pathname !== location.pathname || !isReturn(stored, parameters)) return undefined
  history.replaceState(history.state, '', address)
  // No longer than it could be used.
  setTimeout(() => { arrival = undefined }, lifetimeMs)
  return { stored, parameters }
}
