// The ports of a flow up to its first form, with what the newest props say.
import type { FlowPorts } from '../flow/index.ts'
import { hasTabNote } from '../redirect/index.ts'
import { askOnce } from './askOnce.ts'
import type { FormParts } from './formParts.ts'
import type { PortsUse } from './portsUse.ts'

export function createFlowPorts(current: () => PortsUse, later: FormParts): FlowPorts {
  return {
    info({ module, operation: reauthenticate }, signal) {
      const { queryClient, client } = current()
      return askOnce(queryClient, module, () => client.info(module, { signal, reauthenticate }))
    },
    mayHaveArrived: () => !!current().transport?.arrive || hasTabNote(),
    sequel: async (overture) => (await later.fetch()).createBoundSequel(overture, current),
  }
}
