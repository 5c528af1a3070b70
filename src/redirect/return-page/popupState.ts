// What a popup knows of its redirect, in its own `sessionStorage`: a provider may cut it off from its opener.
import { asRecord, parseJson } from '../parse.ts'
import { channelIdInName, clearPopupName } from '../popupName.ts'
import { popupStateKey } from '../storageKeys.ts'
import { tabStorage } from '../tabStorage.ts'

export interface PopupState {
  readonly channelId: string
  /** `over`: the result was taken, or is no longer wanted. */
  readonly phase: 'launching' | 'away' | 'returned' | 'over'
  /** Messages of the page, if it is not in English. */
  readonly messages?: Readonly<Record<string, unknown>> | undefined
}

/** A popup that could store nothing is taken to be back: it was opened with its channel in the URL. */
export function readPopupState(): PopupState | undefined {
  const stored = asRecord(parseJson(String(tabStorage.read(popupStateKey))))
  // Written below, by this origin. An unknown phase means `over`.
  if (typeof stored['channelId'] === 'string') return stored as unknown as PopupState
  const channelId = channelIdInName()
  return channelId === undefined ? undefined : { channelId, phase: 'away' }
}

export function savePopupState(state: PopupState): void {
  if (state.phase === 'over') clearPopupName()
  tabStorage.write(popupStateKey, JSON.stringify(state))
}
