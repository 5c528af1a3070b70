// The MediaWiki version that the running test file has to start.
import { inject } from 'vitest'
import type { WikiVersion } from './versions.ts'

declare module 'vitest' {
  interface ProvidedContext {
    wikiVersion: WikiVersion
  }
}

export function wikiVersionUnderTest(): WikiVersion {
  return inject('wikiVersion')
}
