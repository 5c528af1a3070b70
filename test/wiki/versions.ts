// The MediaWiki versions that can be started, and the Debian release of each.
export type WikiVersion = keyof typeof suites

const suites = {
  '1.39': 'bookworm',
  '1.43': 'trixie',
} as const

export const wikiVersions: readonly WikiVersion[] = ['1.39', '1.43']

export const newestVersion: WikiVersion = '1.43'

export function suiteOf(version: WikiVersion): string {
  return suites[version]
}

export function isWikiVersion(text: string): text is WikiVersion {
  return Object.hasOwn(suites, text)
}

/** Every day the newest; each further one takes minutes, so all of them are for a release. */
export const versionsUnderTest: readonly WikiVersion[] = process.env['WIKI_VERSIONS'] === 'all' ? wikiVersions : [newestVersion]
