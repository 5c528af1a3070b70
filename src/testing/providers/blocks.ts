// Refuses the login of blocked users, if the wiki is set up so.
import type { SecondaryProvider } from '../authmanager/provider.ts'
import { abstain, fail } from '../authmanager/responses.ts'
import { message } from '../messages/message.ts'

export const blocks: SecondaryProvider = {
  name: 'blocks',
  begin: ({ wiki }, { settings }) =>
    settings.blocked === true && wiki.features.blockDisablesLogin ? fail(message('login-userblocked')) : abstain,
}
