// A user with a browser: reads the info, begins and continues logins.
import type { Account } from './accounts.ts'
import type { Decision, PreparedWiki } from './platform.ts'
import { createWire, pickText, type Answer, type Params, type Wire } from './wire.ts'

export type Module = 'clientlogin' | 'linkaccount' | 'createaccount'

const modules = {
  clientlogin: { prefix: 'login', tokenType: 'login' },
  linkaccount: { prefix: 'link', tokenType: 'csrf' },
  createaccount: { prefix: 'create', tokenType: 'createaccount' },
} as const satisfies Record<Module, { prefix: string; tokenType: string }>

/** The user's decision at the provider, and the name there. */
export type Choice = { decision: Decision; name: string }

export type Visitor = Wire & {
  /** Reads `meta=authmanagerinfo` for one operation. */
  readInfo: (operation: string, more?: Params) => Promise<Answer>
  begin: (module: Module, fields: Params) => Promise<Answer>
  goOn: (module: Module, fields: Params) => Promise<Answer>
  /** Begins a login with a username and a password. */
  logIn: (account: Pick<Account, 'username' | 'password'>, more?: Params) => Promise<Answer>
  /** Posts to a module that needs a csrf token and goes without steps. */
  send: (action: string, params: Params) => Promise<Answer>
  /** Begins with a provider's button, decides there, and returns the parameters to continue with. */
  goThrough: (module: Module, button: string, choice: Choice, more?: Params) => Promise<Params>
}

export const returnUrl = 'http://127.0.0.1:1/back'

export function createVisitor(wiki: PreparedWiki, address: string, recorded: Answer[]): Visitor {
  const wire = createWire(wiki.api, wiki.openBrowser(address), recorded)
  const send = async (module: Module, params: Params): Promise<Answer> => {
    const { prefix, tokenType } = modules[module]
    return wire.post({ action: module, ...params, [`${prefix}token`]: await wire.fetchToken(tokenType) })
  }
  const begin: Visitor['begin'] = (module, fields) =>
    send(module, { [`${modules[module].prefix}returnurl`]: returnUrl, ...fields })
  return {
    ...wire,
    begin,
    readInfo: (operation, more = {}) =>
      wire.get({ action: 'query', meta: 'authmanagerinfo', amirequestsfor: operation, ...more }),
    goOn: (module, fields) => send(module, { [`${modules[module].prefix}continue`]: '1', ...fields }),
    send: async (action, params) => {
      const name = action === 'changeauthenticationdata' ? 'changeauthtoken' : 'token'
      return wire.post({ action, [name]: await wire.fetchToken('csrf'), ...params })
    },
    logIn: ({ username, password }, more = {}) => begin('clientlogin', { username, password, ...more }),
    goThrough: async (module, button, { decision, name }, more = {}) => {
      const { body } = await begin(module, { [button]: '1', ...more })
      return wiki.visitProvider(pickText(body, [module, 'redirecttarget']) ?? '', decision, name)
    },
  }
}
