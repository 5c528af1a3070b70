// Packs the package as npm would publish it and unpacks it as an app would have it, without what `files` leaves out.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { manifest, root } from '../manifest.ts'

export interface PackedPackage {
  readonly tarball: string
  /** An app's folder: from here `import 'react-mediawiki-auth'` finds the unpacked package. */
  readonly appFolder: string
  readonly packageFolder: string
}

/** Every caller names a folder of its own below `.cache/`, as two may run at once. */
export function packPackage(name: string): PackedPackage {
  if (!existsSync(join(root, 'dist'))) throw new Error('There is no dist/ to pack: run `npm run build` first.')
  const appFolder = join(root, '.cache', name)
  const packageFolder = join(appFolder, 'node_modules', manifest.name)
  rmSync(appFolder, { recursive: true, force: true })
  mkdirSync(packageFolder, { recursive: true })
  // Without it the folder would be of this project, and the package's name would lead back to the project's dist/.
  writeFileSync(join(appFolder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))

  const packing = ['pack', '--ignore-scripts', '--silent', '--pack-destination', appFolder]
  const tarball = join(appFolder, execFileSync('npm', packing, { cwd: root, encoding: 'utf8' }).trim())
  execFileSync('tar', ['-xzf', tarball, '-C', packageFolder, '--strip-components=1'])
  return { tarball, appFolder, packageFolder }
}
