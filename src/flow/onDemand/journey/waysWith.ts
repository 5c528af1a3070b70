// The part of the flow's table that leads to a third party and back, for a page with these settings.
import { checkTarget } from '../../../redirect/onDemand/index.ts'
import type { RedirectPort } from '../../redirectPort.ts'
import type { Ways } from '../sequel/ways.ts'
import { sentAway, travelled } from './travelled.ts'

export function waysWith({ settings }: Pick<RedirectPort, 'settings'>): Ways {
  const hostOf = (target: string) => {
    const checked = checkTarget(target, settings())
    return checked.kind === 'safe' ? checked.host : undefined
  }
  return { sentAway: (state, answer) => sentAway(state, answer, hostOf), travelled }
}
