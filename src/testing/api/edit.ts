// action=edit: saves a page. Who is logged in does not matter: an edit of nobody is saved, too.
import type { JsonObject } from '../http/json.ts'
import { formatTimestamp } from '../http/json.ts'
import { message } from '../messages/message.ts'
import type { ApiCall, ApiModule } from './apiCall.ts'
import { fault, result, type ApiFault, type ApiResult } from './apiResult.ts'

/** Known, so that they get no warning. They have no effect here. */
const otherParameters = 'summary minor notminor bot basetimestamp starttimestamp createonly nocreate watchlist contentmodel contentformat'

export const edit: ApiModule = {
  parameters: ['title', 'text', ...otherParameters.split(' ')].map((name) => ({ name, type: 'string' })),
  token: 'csrf',
  reads: false,
  writes: true,
  run,
}

function run(call: ApiCall): ApiResult {
  const { wiki, parameters } = call
  otherParameters.split(' ').forEach((name) => parameters.text(name))
  const title = parameters.text('title')
  const text = parameters.text('text')
  if (title === undefined) return missingOneOf(['title', 'pageid'])
  if (text === undefined) return missingOneOf(['text', 'appendtext', 'prependtext', 'undo'])
  const author = authorOf(call)
  const saved = wiki.pages.save(title, { username: author.name, text })
  const known = { pageid: saved.pageId, title, contentmodel: 'wikitext' }
  const revisions: JsonObject = saved.isNoChange
    ? { nochange: true }
    : { oldrevid: saved.oldRevisionId, newrevid: saved.revisionId, newtimestamp: formatTimestamp(wiki.now()) }
  const isNew = saved.oldRevisionId === 0 && !saved.isNoChange
  return result({
    edit: { ...(isNew && { new: true }), result: 'Success', ...known, ...revisions, watched: true, ...(author.isNew && { tempusercreated: true }) },
  })
}

/** Nobody has an address, or gets a temporary account and is logged in to it. */
function authorOf({ browserRequest, wiki }: ApiCall): { readonly name: string; readonly isNew: boolean } {
  const account = browserRequest.account()
  if (account !== undefined) return { name: account.name, isNew: false }
  if (!wiki.features.temporaryAccounts) return { name: browserRequest.ipAddress, isNew: false }
  const year = new Date(wiki.now()).getUTCFullYear()
  const count = wiki.accounts.all().filter(({ settings }) => settings.isTemporary === true).length
  const temporary = wiki.accounts.add({ name: `~${String(year)}-${String(count + 1)}`, isTemporary: true }, wiki.now())
  browserRequest.logIn(temporary, false)
  return { name: temporary.name, isNew: true }
}

function missingOneOf(names: readonly string[]): ApiFault {
  return fault('missingparam', message('apierror-missingparam-at-least-one-of', names.join(', ')))
}
