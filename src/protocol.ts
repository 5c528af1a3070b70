// What an app imports that has no React: the client, what it gives, and who is logged in.
import { createClient, type AuthClient, type AuthClientOptions } from './protocol/index.ts'

/**
 * Makes a client for the auth modules of one wiki. What posts is fetched once the first question is answered.
 *
 * @see https://www.mediawiki.org/wiki/API:Login
 */
export function createAuthClient(options: AuthClientOptions): AuthClient {
  return createClient(options, () => import('./protocol/onDemand/index.ts'))
}

export {
  isFailure,
  logOut,
  modules,
  parseApiFailure,
  parseInfo,
  requestKind,
  unlinkAccount,
  whoAmI,
} from './protocol/index.ts'
export type {
  Answer,
  ApiErrorCode,
  ApiFailure,
  Asked,
  AuthClient,
  AuthClientOptions,
  AuthManagerInfo,
  AuthRequest,
  BeginPosted,
  ContinuePosted,
  Failed,
  Failure,
  Field,
  FieldOf,
  FieldOption,
  FieldType,
  HttpFailure,
  Identity,
  InfoWanted,
  LoggedOut,
  Malformed,
  MessageFormat,
  ModuleName,
  Pairs,
  Parameters,
  Passed,
  PassedName,
  Received,
  Redirected,
  RequestList,
  Restarted,
  Said,
  StepModule,
  Unlinked,
  WikiText,
} from './protocol/index.ts'
