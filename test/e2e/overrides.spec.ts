// What an app says of the kit counts, wherever its sheet stands: variables, its own classes on the root, rules with two classes,
// and with the layered file any rule.
import { nothingAround, orders, type Host } from '../hosts/Host.ts'
import { ownHosts } from '../hosts/ownHosts.ts'
import { expect, test, type AppPage, type Beside } from './beside/besidePage.ts'
import { screens } from './beside/screens.ts'

const loud = ownHosts['heavy rules on elements']!

/** A host with the loudest rules on elements, and a few of the app about the kit. */
const hostWith = (css: string, more: Partial<Host> = {}): Host => ({ ...nothingAround, css: `${loud.css as string}\n${css}`, sample: '', ...more })

interface Case {
  readonly css: string
  /** Around the app. */
  readonly around?: readonly string[]
  readonly selector: string
  readonly property: string
  readonly value: string
}

const everywhere: Readonly<Record<string, Case>> = {
  'a variable of the page': { css: ':root { --mwa-radius: 3px }', selector: '.mwa-button', property: 'border-radius', value: '3px' },
  'a variable of the page, in a cascade layer': { css: '@layer base { html { --mwa-radius: 3px } }', selector: '.mwa-button', property: 'border-radius', value: '3px' },
  'a variable around the form': { css: '.login { --mwa-accent: #ffd500 }', around: ['<div class="login">'], selector: '.mwa-primary', property: 'background-color', value: 'rgb(255, 213, 0)' },
  'a variable of a part': { css: '.mwa-input { --mwa-border: rgb(1, 2, 3) }', selector: '.mwa-input[name=username]', property: 'border-top-color', value: 'rgb(1, 2, 3)' },
  'a class of the app on the root': { css: '.p-8 { padding: 32px }', selector: '.mwa-flow', property: 'padding-top', value: '32px' },
  'another one, about what the kit says, too': { css: '.max-w-xs { max-width: 200px }', selector: '.mwa-flow', property: 'max-width', value: '200px' },
  'two classes': { css: '.login .mwa-button { text-transform: uppercase }', around: ['<div class="login">'], selector: '.mwa-primary', property: 'text-transform', value: 'uppercase' },
  'two classes of the kit': { css: '.mwa-flow .mwa-input { border-radius: 3px }', selector: '.mwa-input[name=username]', property: 'border-radius', value: '3px' },
  'two classes about a modifier': { css: '.mwa-flow .mwa-primary { background: rgb(1, 2, 3) }', selector: '.mwa-primary', property: 'background-color', value: 'rgb(1, 2, 3)' },
  'two classes about a part of a part': { css: '.mwa-flow .mwa-password-toggle { width: 30px }', selector: '.mwa-password-toggle', property: 'width', value: '30px' },
  'the scheme of an element around': { css: '', around: ['<div data-mwa-theme="dark">'], selector: '.mwa-input[name=username]', property: 'color-scheme', value: 'dark' },
}

const layered: Readonly<Record<string, Case>> = {
  ...everywhere,
  'one class': { css: '.mwa-button { border-radius: 3px }', selector: '.mwa-primary', property: 'border-radius', value: '3px' },
  'a type of element': { css: 'h2 { margin: 7px }', selector: '.mwa-title', property: 'margin-top', value: '7px' },
}

/** Classes of the app on the root, as `className` puts them there. */
async function openLogin(app: AppPage, beside: Beside): Promise<void> {
  await app.open({ className: 'p-8 max-w-xs' })
  await app.input('username').waitFor()
  await beside.prepare()
}

for (const [file, cases] of [['styles.css', everywhere], ['styles.layer.css', layered]] as const) {
  for (const [name, { css, around = [], selector, property, value }] of Object.entries(cases)) {
    test(`${file}: ${name} counts`, async ({ app, beside }) => {
      await openLogin(app, beside)
      for (const order of orders) {
        // The loud host would itself win over the layered file.
        const host = file === 'styles.css' ? hostWith(css, { around }) : { ...hostWith(''), css, around }
        await beside.enter(host, { scheme: 'light', order, kit: beside.styles[file] })
        await expect.soft(app.flow.locator(selector).first(), order).toHaveCSS(property, value)
      }
    })
  }
}

test('styles.layer.css is beside layers what styles.css is alone, if it has its place among them', async ({ app, beside }) => {
  const layers = `@layer theme, base, mwa, components, utilities;
    @layer base { ${loud.css as string} }
    @layer utilities { .p-8 { padding: 32px } }`
  await screens['choice of ways'](app)
  await beside.prepare()
  await beside.enter({ ...nothingAround, css: layers, sample: '' }, { scheme: 'light', order: 'the kit last', kit: beside.styles['styles.layer.css'] })
  await beside.takeLook('among layers')
  await beside.enterAlone(beside.styles['styles.css'])
  await beside.takeLook('alone')
  expect(await beside.differences('alone', 'among layers')).toEqual([])
})

test('a utility in a later layer wins over styles.layer.css', async ({ app, beside }) => {
  const layers = '@layer theme, base, mwa, components, utilities; @layer utilities { .max-w-xs { max-width: 200px } }'
  await openLogin(app, beside)
  await beside.enter({ ...nothingAround, css: layers, sample: '' }, { scheme: 'light', order: 'the kit last', kit: beside.styles['styles.layer.css'] })
  await expect(app.flow).toHaveCSS('max-width', '200px')
})

test('a hidden input stays hidden where a page shows all inputs', async ({ app, beside }) => {
  await screens['one-time code'](app)
  await beside.prepare()
  await beside.enter(hostWith('form input { display: block }'), { scheme: 'light', order: 'the kit last', kit: beside.styles['styles.css'] })
  await expect(app.flow.locator('input[hidden]')).toHaveCount(1)
  await expect(app.flow.locator('input[hidden]')).toBeHidden()
})

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } })

  test('what is typed into has 16 px at least, so that iOS does not zoom', async ({ app, beside }) => {
    await screens['every field'](app)
    await beside.prepare()
    for (const [file, kit] of Object.entries(beside.styles)) {
      for (const [size, expected] of [['12px', '16px'], ['20px', '20px']] as const) {
        await beside.enter({ ...nothingAround, css: `body { font-size: ${size} }`, sample: '' }, { scheme: 'light', order: 'the kit last', kit })
        for (const control of await app.flow.locator('.mwa-input').all()) await expect.soft(control, `${file}, ${size}`).toHaveCSS('font-size', expected)
      }
    }
  })
})

test('with a mouse an input has the size of the text around', async ({ app, beside }) => {
  await openLogin(app, beside)
  await beside.enter({ ...nothingAround, css: 'body { font-size: 12px }', sample: '' }, { scheme: 'light', order: 'the kit last', kit: beside.styles['styles.css'] })
  await expect(app.input('username')).toHaveCSS('font-size', '12px')
})
