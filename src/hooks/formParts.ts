// What follows a first form. Who brings it is decided by the entries: an app with the kit's page has it with that.
import type { Later } from './later.ts'
import type * as parts from './onDemand/index.ts'

export type FormParts = Later<typeof parts>
