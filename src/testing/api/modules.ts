// All actions of the API, by name.
import type { ApiModule } from './apiCall.ts'
import { edit } from './edit.ts'
import { logout } from './logout.ts'
import { query } from './query.ts'
import { createStepModule } from './stepModule.ts'
import { stepModules } from './stepModules.ts'
import { unlinkAccount } from './unlinkAccount.ts'

const modules: ReadonlyMap<string, ApiModule> = new Map([
  ...stepModules.map((step) => [step.action, createStepModule(step)] as const),
  ['query', query],
  ['unlinkaccount', unlinkAccount],
  ['edit', edit],
  ['logout', logout],
])

export function moduleOf(action: string): ApiModule | undefined {
  return modules.get(action)
}
