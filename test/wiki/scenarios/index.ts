// All scenarios, in the order in which they are played.
import { captchaScenarios } from './captchas.ts'
import { createScenarios } from './create.ts'
import { credentialScenarios } from './credentials.ts'
import { everyFieldScenarios } from './everyField.ts'
import { faultScenarios } from './faults.ts'
import { forgottenPasswordScenarios } from './forgottenPassword.ts'
import { formatScenarios } from './formats.ts'
import { infoScenarios } from './info.ts'
import { linkScenarios } from './link.ts'
import { liveFlowScenarios } from './liveFlows.ts'
import { loginScenarios } from './login.ts'
import { namedScenarios } from './named.ts'
import { nameScenarios } from './names.ts'
import { passwordChangeScenarios } from './passwordChange.ts'
import { passwordPolicyScenarios } from './passwordPolicy.ts'
import { preservedScenarios } from './preserved.ts'
import { redirectScenarios } from './redirect.ts'
import { restartScenarios } from './restart.ts'
import type { Scenario } from './scenario.ts'
import { sessionScenarios } from './session.ts'
import { twoFactorScenarios } from './twoFactors.ts'
import { wikiStateScenarios } from './wikiState.ts'

export const scenarios: readonly Scenario[] = [
  ...infoScenarios,
  ...loginScenarios,
  ...faultScenarios,
  ...formatScenarios,
  ...wikiStateScenarios,
  ...twoFactorScenarios,
  ...captchaScenarios,
  ...everyFieldScenarios,
  ...passwordChangeScenarios,
  ...passwordPolicyScenarios,
  ...credentialScenarios,
  ...forgottenPasswordScenarios,
  ...redirectScenarios,
  ...restartScenarios,
  ...linkScenarios,
  ...createScenarios,
  ...nameScenarios,
  ...namedScenarios,
  ...liveFlowScenarios,
  ...preservedScenarios,
  ...sessionScenarios,
]
