// What is said when a module has passed.
import type { Passed } from '../../flow/index.ts'
import type { Translate } from '../../messages/index.ts'
import { changeModule, modules, resetModule } from '../../protocol/index.ts'

/** Returns what came of it. `undefined` where the title says it all. */
export function passedMessage({ username, task }: Passed, translate: Translate): string | undefined {
  const { module } = task
  if (module === resetModule) return translate('reset-requested')
  if (module === changeModule) return translate('changed')
  if (username === undefined) return undefined
  return translate(modules[module].logsIn ? 'passed-as' : 'created-as', username)
}
