// Changes or removes what an account can log in with. The session and its tokens go on.
import type { Message } from '../messages/message.ts'
import type { DataChange } from './provider.ts'

/** Returns why nothing was changed; empty if it was. */
export function changeAuthenticationData(change: DataChange): readonly Message[] {
  const providers = change.providers.primary(change.wiki.features)
  for (const provider of providers) {
    const refusals = provider.testForDataChange?.(change) ?? []
    if (refusals.length > 0) return refusals
  }
  providers.forEach((provider) => provider.changeData?.(change))
  return []
}
