// What SECURITY.md says of storage is all that there is.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { popupStateKey, tabRedirectKey } from '../../src/redirect/storageKeys.ts'

const security = readFileSync('SECURITY.md', 'utf8')
const table = security.slice(security.indexOf('## What is stored'))

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('testing/'))
  .map((path) => ({ path, code: readFileSync(join('src', path), 'utf8').replace(/^\s*(\/\/|\/?\*).*$/gm, '') }))

const using = (api: RegExp) => sources.filter(({ code }) => api.test(code)).map(({ path }) => path).sort()

describe('what is stored', () => {
  it.each([tabRedirectKey, popupStateKey, 'mwa-history', 'mwa-session', 'mw_'])('%s is in the table', (name) => {
    expect(table).toContain(`\`${name}`)
  })

  it.each([
    ['sessionStorage', /\bsessionStorage\b/, ['redirect/tabStorage.ts']],
    ['window.name', /\bwindow\.name\b/, ['redirect/popupName.ts']],
    ['channels', /\bnew BroadcastChannel\b/, ['redirect/channel.ts']],
    ['history.state', /\bhistory\.(pushState|replaceState)\b/, ['hooks/history/entries.ts', 'redirect/arrival.ts', 'redirect/return-page/openReturnPage.ts', 'redirect/tabRedirect.ts']],
    ['cookies of the proxy', /\bstringifySetCookie\b/, ['server/proxy/cookies.ts']],
    ['anything else', /\b(localStorage|indexedDB|document\.cookie|cookieStore|caches\.open|serviceWorker)\b/, []],
  ])('%s: by no other file than expected', (_, api, files) => {
    expect(using(api)).toEqual(files)
  })
})
