// A flow's sequel with the ports of react-query and of this page.
import type { Overture, Sequel } from '../../flow/index.ts'
import { createSequel } from '../../flow/onDemand/sequel/index.ts'
import { whoAmI } from '../../protocol/index.ts'
import { announceFlow } from '../../redirect/index.ts'
import { absoluteReturnUrl } from '../absoluteReturnUrl.ts'
import { askOnce } from '../askOnce.ts'
import type { PortsUse } from '../portsUse.ts'
import { postOnce } from './postOnce.ts'
import { createRedirectPort } from './redirectPort.ts'

export function createBoundSequel(overture: Overture, current: () => PortsUse): Sequel {
  return createSequel(overture, {
    identify(signal) {
      const { queryClient, client } = current()
      return askOnce(queryClient, 'user', () => whoAmI(client, signal))
    },

    post({ module, vouched, operation: reauthenticate }, { phase, ...answers }, signal) {
      const { queryClient, client } = current()
      const posted = { ...answers, signal }
      const preserveState = !!vouched && !vouched.isLost
      return postOnce(queryClient, () =>
        phase === 'begin'
          ? client.begin(module, { ...posted, returnUrl: absoluteReturnUrl(current()), preserveState, reauthenticate })
          : client.continue(module, posted),
      )
    },

    redirect: createRedirectPort(current),
    announce: (module, onOther) => announceFlow(`${module} ${current().client.api}`, onOther),
  })
}
