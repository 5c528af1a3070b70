// The first component that a section of README.md shows, as it stands there.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/manifest.ts'

export function readmeSample(section: string): string {
  const [, text = ''] = readFileSync(join(root, 'README.md'), 'utf8').split(`\n## ${section}\n`)
  const sample = /^```tsx\n(.*?)^```$/ms.exec(text)?.[1]
  if (sample === undefined) throw new Error(`README.md shows no component in "${section}"`)
  return sample
}
