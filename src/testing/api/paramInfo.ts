// action=paraminfo: which parameters a module has. A client learns so by what a forgotten password can be reset.
import type { JsonObject } from '../http/json.ts'
import { message } from '../messages/message.ts'
import type { ApiCall, ApiModule, ApiParameter } from './apiCall.ts'
import { result, type ApiResult } from './apiResult.ts'

type FindModule = (name: string, call: ApiCall) => ApiModule | undefined

/** Describes actions alone, not the parts of `query`. */
export function createParamInfo(findModule: FindModule): ApiModule {
  return {
    parameters: [{ name: 'modules', type: 'string', multi: true }],
    reads: false,
    writes: false,
    run: (call) => run(call, findModule),
  }
}

function run(call: ApiCall, findModule: FindModule): ApiResult {
  const modules = call.parameters.list('modules').flatMap((name) => {
    const module = findModule(name, call)
    if (module !== undefined) return [describeModule(call, name, module)]
    const unknown = message('apierror-badmodule-badsubmodule', 'main', name)
    call.warnings.push({ module: 'paraminfo', code: 'badmodule', message: unknown })
    return []
  })
  return result({ paraminfo: { helpformat: 'none', modules: modules.length === 0 ? undefined : modules } })
}

function describeModule({ wiki }: ApiCall, name: string, module: ApiModule): JsonObject {
  const { prefix = '', parameters, hasDynamicParameters, token, mustBePosted, reads, writes } = module
  const known = [...parameters.map(describeParameter), ...(token === undefined ? [] : [describeToken(token)])]
  return {
    name,
    classname: `FakeWiki\\${name}`,
    path: name,
    group: 'action',
    prefix,
    source: wiki.siteName,
    sourcename: wiki.siteName,
    licensetag: 'MIT',
    licenselink: `${wiki.api.origin}${wiki.scriptPath}/index.php/Special:Version`,
    ...(reads && { readrights: true }),
    ...(writes && { writerights: true }),
    ...((token !== undefined || mustBePosted === true) && { mustbeposted: true }),
    helpurls: [`https://www.mediawiki.org/wiki/API:${name}`],
    parameters: known.map((parameter, index) => ({ index: index + 1, ...parameter })),
    templatedparameters: [],
    ...(hasDynamicParameters === true && { dynamicparameters: true }),
  }
}

/** How many values a list may have. */
const limits = { lowlimit: 50, highlimit: 500, limit: 50 }

function describeParameter({ name, type, required = false, multi = false, ...more }: ApiParameter): JsonObject {
  const sensitive = type === 'password' ? { sensitive: true } : {}
  return { name, type, required, multi, ...sensitive, ...(multi && limits), ...more }
}

function describeToken(tokentype: string): JsonObject {
  return { name: 'token', type: 'string', required: true, sensitive: true, multi: false, tokentype }
}
