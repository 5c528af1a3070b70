// The layered file has its place among the layers of an app: above what is said of elements, below utilities.
import { nothingAround } from '../../hosts/Host.ts'
import { ownHosts } from '../../hosts/ownHosts.ts'
import { expect, test } from './besidePage.ts'
import { screens } from './screens.ts'

test('styles.layer.css looks above loud rules as styles.css does alone', async ({ app, beside }) => {
  const css = `@layer theme, base, mwa, components, utilities; @layer base { ${ownHosts['heavy rules on elements'].css} }`
  await screens['choice of ways'](app)
  await beside.prepare()
  await beside.enter({ ...nothingAround, css, sample: '' }, { scheme: 'light', order: 'the kit last', kit: beside.styles['styles.layer.css'] })
  await beside.takeLook('among layers')
  await beside.enterAlone(beside.styles['styles.css'])
  await beside.takeLook('alone')
  expect(await beside.differences('alone', 'among layers')).toEqual([])
})
