// Summarises an answer in one line: how it ended, and why.
import { pick, pickText, type Answer } from './wire.ts'

export function summarise({ asked, status, body }: Answer): string {
  const module = asked.split(' ')[1] ?? ''
  const mails = summariseMails(body)
  if (mails !== undefined) return mails
  const http = status === 200 ? '' : `${status} `
  const known = summariseError(body) ?? summariseStep(body, module) ?? summariseValidity(body) ?? summariseParameters(body)
  return http + (known ?? summariseInfo(body) ?? summariseRest(body))
}

function summariseError(body: unknown): string | undefined {
  const code = pickText(body, ['error', 'code']) ?? pickText(body, ['errors', 0, 'code'])
  return code === undefined ? undefined : `error ${code}`
}

function summariseStep(body: unknown, module: string): string | undefined {
  const status = pickText(body, [module, 'status'])
  const detail = pickText(body, [module, 'messagecode']) ?? pickText(body, [module, 'username'])
  return status === undefined || detail === undefined ? status : `${status} ${detail}`
}

/** Lists the names of the fields. Requests may share a field. */
function summariseInfo(body: unknown): string | undefined {
  const info = pick(body, ['query', 'authmanagerinfo'])
  if (info === undefined) return summariseUsers(body) ?? summariseSession(body) ?? summariseEdit(body)
  const requests = pick(info, ['requests'])
  const groups = Array.isArray(requests) ? requests.map((request) => pick(request, ['fields'])) : []
  const names = [...groups, pick(info, ['fields'])].flatMap((fields) => Object.keys(fields ?? {}))
  return ['asks', ...new Set(names)].join(' ')
}

function summariseSession(body: unknown): string | undefined {
  return pick(body, ['query', 'userinfo', 'name']) === undefined ? undefined : 'userinfo'
}

/** Lists the names, with `-` before those of nobody and `!` before those that are impossible. */
function summariseUsers(body: unknown): string | undefined {
  const users = pick(body, ['query', 'users'])
  if (!Array.isArray(users)) return undefined
  const sign = (user: unknown) => (pick(user, ['invalid']) === true ? '!' : pick(user, ['missing']) === true ? '-' : '')
  return ['users', ...users.map((user) => sign(user) + (pickText(user, ['name']) ?? ''))].join(' ')
}

function summariseEdit(body: unknown): string | undefined {
  if (pick(body, ['edit', 'result']) !== 'Success') return undefined
  return pick(body, ['edit', 'tempusercreated']) === true ? 'saved by a temporary account' : 'saved'
}

function summariseMails(body: unknown): string | undefined {
  const mails = pick(body, ['mails'])
  return Array.isArray(mails) ? ['mails', ...mails.map((mail) => pickText(mail, ['to']))].join(' ') : undefined
}

function summariseValidity(body: unknown): string | undefined {
  const validity = pickText(body, ['validatepassword', 'validity'])
  const reasons = pick(body, ['validatepassword', 'validitymessages'])
  const codes = Array.isArray(reasons) ? reasons.map((reason) => pickText(reason, ['code'])) : []
  return validity === undefined ? undefined : [validity, ...codes].join(' ')
}

/** Lists the parameters of each module. */
function summariseParameters(body: unknown): string | undefined {
  const modules = pick(body, ['paraminfo', 'modules'])
  if (pick(body, ['paraminfo']) === undefined) return undefined
  const lists = (Array.isArray(modules) ? modules : []).map((module) => {
    const parameters = pick(module, ['parameters'])
    const names = Array.isArray(parameters) ? parameters.map((parameter) => pickText(parameter, ['name'])) : []
    return `${pickText(module, ['name']) ?? ''}(${names.join(' ')})`
  })
  return ['parameters', ...lists].join(' ')
}

/** Some actions answer with an empty object. */
function summariseRest(body: unknown): string {
  const warnings = pick(body, ['warnings'])
  if (warnings !== undefined) return ['warning', pickText(warnings, [0, 'code'])].filter(Boolean).join(' ')
  return JSON.stringify(body) === '{}' ? 'done' : 'something else'
}
