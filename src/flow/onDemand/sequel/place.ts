// Where a flow has somebody waiting or away: a window, or this tab.
import type { Launched, RedirectWindow } from '../../../redirect/index.ts'

export interface Place {
  opened: RedirectWindow | Launched | undefined
  /** Undoes what was noted when this tab was about to leave. */
  takeBack: (() => void) | undefined
  readonly close: () => void
}

export function createPlace(): Place {
  const place: Place = {
    opened: undefined,
    takeBack: undefined,
    close() {
      place.opened?.close()
      place.takeBack?.()
      place.opened = place.takeBack = undefined
    },
  }
  return place
}
