// Parses the parameters that every call may have.
import type { FormatVersion } from '../http/json.ts'
import type { Localisation } from '../messages/renderMessage.ts'
import type { WikiState } from '../state/wikiState.ts'
import { errorFormats, type ErrorFormat } from './errorFormat.ts'
import type { Parameters } from './parameters.ts'

export interface MainParameters {
  readonly action: string
  readonly format: 'json' | 'page' | 'unknown'
  readonly version: FormatVersion
  /** Whether the response names the time of the server. */
  readonly hasTimestamp: boolean
  /** Whether the response names the languages of its messages. */
  readonly hasLanguages: boolean
  readonly errorFormat: ErrorFormat
  readonly localisation: Localisation
  readonly errorLocalisation: Localisation
}

/** Known to every call, so that they get no warning. Some have no effect here. */
const otherMainParameters =
  'assert assertuser maxlag origin crossorigin requestid smaxage maxage ascii utf8 servedby ' +
  'errorsuselocal callback wrappedhtml'

export function parseMainParameters(parameters: Parameters, wiki: WikiState): MainParameters {
  otherMainParameters.split(' ').forEach((name) => parameters.text(name))
  const language = parameters.text('uselang') ?? 'user'
  const errorLanguage = parameters.text('errorlang') ?? 'uselang'
  const errorFormat = errorFormats.find((format) => format === parameters.text('errorformat')) ?? 'bc'
  const usedErrorLanguage = errorLanguage === 'uselang' ? language : errorLanguage
  const version = parameters.text('formatversion')
  return {
    action: parameters.text('action') ?? 'help',
    format: parseFormat(parameters.text('format') ?? 'jsonfm'),
    hasTimestamp: parameters.text('curtimestamp') !== undefined,
    hasLanguages: parameters.text('responselanginfo') !== undefined,
    version: version === '2' || version === 'latest' ? 2 : 1,
    errorFormat,
    localisation: createLocalisation(language, wiki),
    // The old error format is always English.
    errorLocalisation: createLocalisation(errorFormat === 'bc' ? 'en' : usedErrorLanguage, wiki),
  }
}

/** `jsonfm` is JSON in an HTML page. */
function parseFormat(name: string): MainParameters['format'] {
  if (name === 'json') return 'json'
  return name === 'jsonfm' ? 'page' : 'unknown'
}

/** `user` and `content` are the wiki's own: no user of it has chosen another one. */
function createLocalisation(code: string, { language: own, messages, scriptPath }: WikiState): Localisation {
  const language = code === 'user' || code === 'content' ? own : code.toLowerCase()
  return { language, messages, articlePath: `${scriptPath}/index.php/` }
}
