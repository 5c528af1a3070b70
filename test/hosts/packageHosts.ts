// Hosts by packages, with the sheets that prepareHosts.ts has written.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/manifest.ts'
import { nothingAround, type Host } from './Host.ts'

export const sheetFolder = join(root, '.cache', 'hosts')

const read = (file: string) => readFileSync(join(sheetFolder, file), 'utf8')

/** Tailwind leaves the scheme to the app. */
const scheme = '\n:root { color-scheme: light dark }\nbody { background: Canvas }'

export interface SkinPage {
  readonly css: string
  readonly around: readonly string[]
  readonly html: string
  readonly body: string
}

export const skinNames = ['vector-2022', 'vector', 'monobook', 'timeless', 'minerva'] as const

function skin(name: string): Host {
  const { css, around, html, body } = JSON.parse(read(`${name}.json`)) as SkinPage
  // What skins call their dark scheme; those that have none stay light.
  const night = html.replace(/\bskin-theme-clientpref-\w+|$/, ' skin-theme-clientpref-night')
  return {
    css,
    around,
    html: { light: { class: html }, dark: { class: night } },
    body,
    sample: '<p>Some text with <a href="#a">a link</a></p><h3>A heading</h3><ul><li>An item</li></ul><pre>Code</pre>',
  }
}

const tailwind = (css: string): Host => ({ ...nothingAround, css: css + scheme, around: ['<div class="p-4">'], sample: read('tailwind.html') })

const bootstrapSample = `<p class="lead mb-5">Some text</p><a class="btn btn-primary" href="#a">A link</a><input class="form-control form-control-sm">
  <button class="btn btn-outline-danger">A button</button><input type="checkbox" class="form-check-input">`

/** Each throws if its sheet has not been written. */
export const everyDayHosts = {
  'create-vite 9': () => ({ ...nothingAround, css: read('create-vite.css'), sample: '<p>Some text <code>code</code></p><button class="counter">A button</button>' }),
  'Tailwind 4': () => tailwind(read('tailwind-4.css')),
  'Bootstrap 5': () => ({
    css: read('bootstrap.css'),
    around: ['<main class="container">', '<div class="card">', '<div class="card-body">'],
    html: { light: { 'data-bs-theme': 'light' }, dark: { 'data-bs-theme': 'dark' } },
    body: 'text-center',
    sample: bootstrapSample,
  }),
} as const satisfies Readonly<Record<string, () => Host>>

/** More of them, for a release. */
export const releaseHosts: Readonly<Record<string, () => Host>> = {
  ...everyDayHosts,
  'create-vite 8': () => ({ ...nothingAround, css: read('create-vite-8.css'), sample: '<a href="#a">A link</a><button>A button</button>' }),
  'Tailwind 3': () => tailwind(read('tailwind-3.css')),
  'Tailwind 3 with its forms': () => tailwind(read('tailwind-3-forms.css')),
  MUI: () => ({ ...nothingAround, css: { light: read('mui-light.css'), dark: read('mui-dark.css') }, sample: read('mui.html') }),
  Pico: () => ({
    css: read('pico.css'),
    around: ['<main class="container">', '<article>'],
    html: { light: { 'data-theme': 'light' }, dark: { 'data-theme': 'dark' } },
    body: '',
    // Where the text of an input with an error begins, because there is a sign in it. The kit's has none.
    important: /input\.mwa-input.*\{ padding-(left|right): /,
    sample: '<p>Some text with <a href="#a">a link</a></p><label>A label <input type="text"></label><button class="secondary">A button</button>',
  }),
  ...Object.fromEntries(skinNames.map((name) => [`the skin ${name}`, () => skin(name)])),
}
