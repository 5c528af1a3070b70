// The parameters that every call may have.
import type { FormatVersion } from '../http/json.ts'
import type { Speech } from '../messages/renderMessage.ts'
import type { WikiState } from '../state/wikiState.ts'
import { errorFormats, type ErrorFormat } from './errorFormat.ts'
import type { Parameters } from './parameters.ts'

export interface MainParameters {
  readonly action: string
  readonly format: 'json' | 'page' | 'unknown'
  readonly version: FormatVersion
  readonly errorFormat: ErrorFormat
  readonly speech: Speech
  readonly errorSpeech: Speech
}

const known =
  'assert assertuser maxlag origin crossorigin requestid smaxage maxage ascii utf8 servedby curtimestamp ' +
  'responselanginfo errorsuselocal callback wrappedhtml'

export function readMainParameters(parameters: Parameters, wiki: WikiState): MainParameters {
  known.split(' ').forEach((name) => parameters.text(name))
  const language = parameters.text('uselang') ?? 'user'
  const errorLanguage = parameters.text('errorlang') ?? 'uselang'
  const errorFormat = errorFormats.find((format) => format === parameters.text('errorformat')) ?? 'bc'
  const version = parameters.text('formatversion')
  return {
    action: parameters.text('action') ?? 'help',
    format: formatOf(parameters.text('format') ?? 'jsonfm'),
    version: version === '2' || version === 'latest' ? 2 : 1,
    errorFormat,
    speech: speechIn(language, wiki),
    // The old format is English whatever is asked.
    errorSpeech: speechIn(errorFormat === 'bc' ? 'en' : errorLanguage === 'uselang' ? language : errorLanguage, wiki),
  }
}

/** Whatever ends in "fm" is for people to look at. */
function formatOf(name: string): MainParameters['format'] {
  if (name === 'json') return 'json'
  return name === 'jsonfm' ? 'page' : 'unknown'
}

function speechIn(language: string, { texts, scriptPath }: WikiState): Speech {
  return { language, texts, articlePath: `${scriptPath}/index.php/` }
}
