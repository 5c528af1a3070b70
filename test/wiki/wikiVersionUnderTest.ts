/** Which version the running test file is to start; the configuration runs each file once for every version. */

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
