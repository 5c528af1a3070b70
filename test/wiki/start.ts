// `npm run wiki`: runs a real MediaWiki for development, until it is interrupted.
import { parseArgs } from 'node:util'
import { featureHeader, wikiFeatures } from './features.ts'
import { canStartWiki } from './canStartWiki.ts'
import { startWiki, type RunningWiki } from './startWiki.ts'
import { mailFolderOf } from './mails.ts'
import { isWikiVersion, newestVersion, wikiVersions } from './versions.ts'

const { values } = parseArgs({ options: { version: { type: 'string' }, port: { type: 'string' } } })
const version = values.version ?? newestVersion
if (!isWikiVersion(version)) throw new Error(`No version "${version}" here, only ${wikiVersions.join(' and ')}.`)

const can = await canStartWiki([version])
if (can.kind === 'no') {
  console.error(`The wiki cannot be started: ${can.reason}.`)
  process.exit(1)
}
const port = values.port === undefined ? {} : { port: Number(values.port) }
const wiki = await startWiki({ version, ...port, say: console.log })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void wiki.stop().then(() => process.exit(0)))
}
console.log(describe(wiki))

function describe({ origin, api, idp, runFolder, accounts }: RunningWiki): string {
  const { totp } = accounts.totp.traits
  const rows = Object.values(accounts).map(({ username, password }) => `  ${username.padEnd(12)} ${password}`)
  return `
MediaWiki ${version}   ${origin}/index.php
API              ${api}
Identity provider ${idp}
Accounts
${rows.join('\n')}
Second factor    ${totp.secret}, or once each: ${totp.recoveryCodes.join(', ')}
Mails            ${mailFolderOf(runFolder)}, with the feature email
Features         by the header ${featureHeader}: ${wikiFeatures.join(', ')}
Ctrl+C ends it.`
}
