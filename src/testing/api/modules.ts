// All actions of the API, by name.
import type { FakeWikiFeatures } from '../options/features.ts'
import type { ApiModule } from './apiCall.ts'
import { changeAuthenticationData } from './changeAuthenticationData.ts'
import { edit } from './edit.ts'
import { logout } from './logout.ts'
import { createParamInfo } from './paramInfo.ts'
import { query } from './query.ts'
import { removeAuthenticationData, unlinkAccount } from './removeAuthenticationData.ts'
import { resetPasswordModule } from './resetPassword.ts'
import { createStepModule } from './stepModule.ts'
import { stepModules } from './stepModules.ts'
import { validatePassword } from './validatePassword.ts'

const modules: ReadonlyMap<string, ApiModule> = new Map([
  ...stepModules.map((step) => [step.action, createStepModule(step)] as const),
  ['query', query],
  ['changeauthenticationdata', changeAuthenticationData],
  ['removeauthenticationdata', removeAuthenticationData],
  ['unlinkaccount', unlinkAccount],
  ['edit', edit],
  ['validatepassword', validatePassword],
  ['logout', logout],
  ['paraminfo', createParamInfo((name, { wiki }) => moduleOf(name, wiki.features))],
])

export function moduleOf(action: string, features: FakeWikiFeatures): ApiModule | undefined {
  return action === 'resetpassword' ? resetPasswordModule(features) : modules.get(action)
}
