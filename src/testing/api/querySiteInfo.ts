// meta=siteinfo: the part of it that a login page may need.
import { formatTimestamp } from '../http/json.ts'
import type { ApiCall } from './apiCall.ts'
import { result, type ApiResult } from './apiResult.ts'

export function querySiteInfo({ wiki, parameters }: ApiCall): ApiResult {
  const properties = parameters.list('siprop')
  if (properties.length > 0 && !properties.includes('general')) return result({})
  const script = `${wiki.scriptPath}/index.php`
  return result({
    general: {
      mainpage: 'Main Page',
      base: `${wiki.api.origin}${script}/Main_Page`,
      sitename: wiki.siteName,
      generator: 'MediaWiki 1.39.17',
      case: 'first-letter',
      lang: 'en',
      fallback: [],
      rtl: false,
      readonly: wiki.features.readonly !== false,
      articlepath: `${script}/$1`,
      scriptpath: wiki.scriptPath,
      script,
      server: wiki.api.origin,
      servername: wiki.api.hostname,
      time: formatTimestamp(wiki.now()),
    },
  })
}
