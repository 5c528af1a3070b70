// The oldest browsers that are supported, as Vite takes them: package.json's `browserslist` says which.
import { manifest } from '../manifest.ts'

/** `ios_saf >= 17.2` is `ios17.2` there. */
export const browserTargets: string[] = manifest.browserslist.map((query) => {
  const [name = '', version = ''] = query.split(' >= ')
  return `${name === 'ios_saf' ? 'ios' : name}${version}`
})
