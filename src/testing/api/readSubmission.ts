// Reads the posted fields of requests.
import type { AuthRequest } from '../requests/authRequest.ts'
import { parseSubmission, type Submission } from '../requests/submission.ts'
import type { ApiCall } from './apiCall.ts'
import { mustPost, type ApiFault } from './apiResult.ts'

export function readSubmission({ parameters }: ApiCall, requests: readonly AuthRequest[]): Submission | ApiFault {
  const fields = requests.flatMap((request) => Object.entries(request.fields))
  // A secret in a URL would stay in logs.
  const secrets = fields.filter(([name, { sensitive }]) => sensitive && parameters.isInQuery(name)).map(([name]) => name)
  if (secrets.length > 0) return mustPost(secrets)
  return parseSubmission(requests, parameters.posted(fields.map(([name]) => name)))
}
