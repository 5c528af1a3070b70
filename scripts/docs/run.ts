// `npm run docs`: builds the site of the documentation into docs-site/, and Storybook into docs-site/stories/.
// `npm run docs:dev`: serves the site, and builds it anew after each change. Storybook has a server of its own, `npm run storybook`.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../manifest.ts'
import { serveFolder } from '../storybook/serveFolder.ts'
import { createSite } from './createSite.ts'
import { writeSearch } from './writeSearch.ts'

const folder = join(root, 'docs-site')
const site = await createSite()

if (process.argv[2] === 'watch') {
  const { address } = await serveFolder(folder, '/')
  await site.convertAndWatch(async (project) => {
    await site.generateDocs(project, folder)
    await writeSearch(folder)
    console.log(`The site is at ${address}`)
  })
} else {
  const project = await site.convert()
  if (!project) throw new Error('TypeDoc could not read the types.')
  site.validate(project)
  await site.generateDocs(project, folder)
  await writeSearch(folder)
  if (site.logger.hasErrors() || site.logger.hasWarnings()) throw new Error('The site has faults: see above.')
  if (process.argv[2] !== 'alone') {
    const env = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' }
    execFileSync(join(root, 'node_modules/.bin/storybook'), ['build', '--quiet', '--output-dir', join(folder, 'stories')], { cwd: root, stdio: 'inherit', env })
  }
}
