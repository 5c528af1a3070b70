// What an app says of the kit counts, wherever its sheet stands: variables, its own classes on the root, rules with two classes,
// and with the layered file any rule.
import { nothingAround, orders, type Host } from '../hosts/Host.ts'
import { ownHosts } from '../hosts/ownHosts.ts'
import { expect, test } from './beside/besidePage.ts'

/** The loudest rules on elements. */
const loud = ownHosts['heavy rules on elements'].css

/** `element { property: value }` is expected. */
interface Case {
  readonly css: string
  /** Around the app. */
  readonly around?: readonly string[]
  readonly element: string
  readonly property: string
  readonly value: string
}

const login = ['<div class="login">']
const username = '.mwa-input[name=username]'

const everywhere: Readonly<Record<string, Case>> = {
  'a variable of the page': { css: ':root { --mwa-radius: 3px }', element: '.mwa-button', property: 'border-radius', value: '3px' },
  'a variable of the page, in a cascade layer': { css: '@layer base { html { --mwa-radius: 3px } }', element: '.mwa-button', property: 'border-radius', value: '3px' },
  'a variable around the form': { css: '.login { --mwa-accent: #ffd500 }', around: login, element: '.mwa-primary', property: 'background-color', value: 'rgb(255, 213, 0)' },
  'a variable of a part': { css: '.mwa-input { --mwa-border: rgb(1, 2, 3) }', element: username, property: 'border-top-color', value: 'rgb(1, 2, 3)' },
  'a class of the app on the root': { css: '.p-8 { padding: 32px }', element: '.mwa-flow', property: 'padding-top', value: '32px' },
  'another one, about what the kit says, too': { css: '.max-w-xs { max-width: 200px }', element: '.mwa-flow', property: 'max-width', value: '200px' },
  'two classes': { css: '.login .mwa-button { text-transform: uppercase }', around: login, element: '.mwa-primary', property: 'text-transform', value: 'uppercase' },
  'two classes of the kit': { css: '.mwa-flow .mwa-input { border-radius: 3px }', element: username, property: 'border-radius', value: '3px' },
  'two classes about a modifier': { css: '.mwa-flow .mwa-primary { background: rgb(1, 2, 3) }', element: '.mwa-primary', property: 'background-color', value: 'rgb(1, 2, 3)' },
  'two classes about a part of a part': { css: '.mwa-flow .mwa-password-toggle { width: 30px }', element: '.mwa-password-toggle', property: 'width', value: '30px' },
  'the scheme of an element around': { css: '', around: ['<div data-mwa-theme="dark">'], element: username, property: 'color-scheme', value: 'dark' },
  'with a mouse, the size of the text around': { css: 'body { font-size: 12px }', element: username, property: 'font-size', value: '12px' },
}

const layered: Readonly<Record<string, Case>> = {
  ...everywhere,
  'one class': { css: '.mwa-button { border-radius: 3px }', element: '.mwa-primary', property: 'border-radius', value: '3px' },
  'a type of element': { css: 'h2 { margin: 7px }', element: '.mwa-title', property: 'margin-top', value: '7px' },
}

/** Beside layers of the app, where the kit's has its place among them. */
const amongLayers = (css: string) => `@layer theme, base, mwa, components, utilities;\n@layer base { ${loud} }\n@layer utilities { ${css} }`

const files = [
  // The loud rules would win over the layered file if they were in no layer.
  { name: 'styles.css beside loud rules', file: 'styles.css', cases: everywhere, cssOf: (css: string) => `${loud}\n${css}`, orders },
  { name: 'styles.layer.css', file: 'styles.layer.css', cases: layered, cssOf: (css: string) => css, orders },
  { name: 'styles.layer.css among layers', file: 'styles.layer.css', cases: layered, cssOf: amongLayers, orders: ['the kit last'] },
] as const

for (const { name, file, cases, cssOf, orders: tried } of files) {
  test(`what an app says counts with ${name}`, async ({ app, beside }) => {
    // As an app puts its classes on the root.
    await app.open({ className: 'p-8 max-w-xs' })
    await app.input('username').waitFor()
    await beside.prepare()
    for (const [what, { css, around = [], element, property, value }] of Object.entries(cases)) {
      const host: Host = { ...nothingAround, css: cssOf(css), around, sample: '' }
      for (const order of tried) {
        await beside.enter(host, { scheme: 'light', order, kit: beside.styles[file] })
        await expect.soft(app.page.locator(element).first(), `${what}, ${order}`).toHaveCSS(property, value)
      }
    }
  })
}
