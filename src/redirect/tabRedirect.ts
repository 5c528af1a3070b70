// A redirect in this tab: leaves the page, and reads the parameters when the tab is back.
import { consumeArrival } from './arrival.ts'
import { readForwardedReturn } from './forwardedReturn.ts'
import { urlParameters, type FormEntries } from './messages.ts'
import { ownAddress, pageAddress } from './pageAddress.ts'
import { isFresh, isOf, isReturn, parsePending, readStored, removePending, storePending, type FlowKey, type Stored } from './pendingRedirect.ts'
import { clearPopupName } from './popupName.ts'
import { popupStateKey } from './storageKeys.ts'
import { tabStorage } from './tabStorage.ts'
import type { ConsumedReturn, PendingTabRedirect, TabReturn } from './transport.ts'

/**
 * Leaves the page. Returns what cancels it, as long as the page is still there. Stays if the tab would not know what to do with
 * its return, unless `mayLoseReturn`.
 */
export function redirectInTab(target: string, pending: PendingTabRedirect, mayLoseReturn: boolean): (() => void) | 'storageBlocked' {
  // Left by an earlier redirect in which this tab was the popup. The return page would use it.
  tabStorage.remove(popupStateKey)
  clearPopupName()
  if (!storePending(pending) && !mayLoseReturn) return 'storageBlocked'
  location.assign(target)
  return removePending
}

/** What came back for another flow than the first that asked. */
let unclaimed: Return | undefined

interface Return {
  /** What is stored for this tab, of any age. The storage may have been cleared. */
  readonly stored: Stored | undefined
  readonly parameters: FormEntries
}

/**
 * Returns what this tab has brought back, and removes it from storage and URL. `undefined` if the user pressed "Back", or
 * opened the page otherwise. What the return page has forwarded leaves the URL even if no flow of this page knows of it.
 */
export function consumeReturn(expected: FlowKey): Promise<ConsumedReturn> | ConsumedReturn {
  const returned = unclaimed ?? takeReturn(expected)
  unclaimed = undefined
  if (!returned) return undefined
  if (isOf(returned.stored, expected)) return isFresh(returned.stored) ? tabReturn(returned.stored, returned.parameters, expected) : 'lost'
  unclaimed = returned
  // One turn later: another flow of this page may be about to ask for it.
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(unclaimed === returned ? 'lost' : undefined)
      unclaimed = undefined
    })
  })
}

/** Removes a return of this tab from storage and URL, whichever flow it is of. */
function takeReturn(expected: FlowKey): Return | undefined {
  const arrival = consumeArrival(expected)
  const stored = readStored()
  const isOwn = isOf(stored, expected)
  const forwarded = readForwardedReturn(location)
  // A fresh one waits for its flow.
  if (isOwn || forwarded || !isFresh(stored)) removePending()
  if (arrival) return arrival
  if (!forwarded && !isOwn) return undefined
  const parameters = forwarded?.parameters ?? urlParameters(location)
  if (!forwarded && !(isOwn && isReturn(stored, parameters))) return undefined
  history.replaceState(history.state, '', (isOwn ? ownAddress(stored['path']) : undefined) ?? forwarded?.address ?? pageAddress())
  return { stored, parameters }
}

function tabReturn(stored: Stored, parameters: FormEntries, { api, module }: FlowKey): TabReturn {
  return { api, module, ...parsePending(stored), parameters }
}
