// Writes the style sheets of packages, as the bundler of an app would make them, into the folder that is named. It runs in a copy of this
// folder, where the packages are installed. Plain JavaScript: the compiler of the project does not know them.
import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import { Button, CssBaseline, TextField, ThemeProvider, createTheme } from '@mui/material'
import forms from '@tailwindcss/forms'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import postcss from 'postcss'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { compile } from 'tailwindcss'
import tailwind3 from 'tailwindcss-3'

const require = createRequire(import.meta.url)
const read = (path) => readFileSync(join(import.meta.dirname, 'node_modules', path), 'utf8')

/** Elements of an app, as people write them with Tailwind. */
const tailwindSample = `<a class="rounded bg-sky-700 px-4 py-2 font-bold text-white underline" href="#a">A link</a>
<button class="rounded-full border-2 border-rose-700 p-3 text-rose-900">A button</button>
<input class="mt-2 block w-64 rounded border border-gray-400 p-1 text-sm"><p class="mt-6 text-lg text-gray-700">Some text</p>`

const classes = [...tailwindSample.matchAll(/class="([^"]+)"/g)].flatMap(([, names]) => names.split(' '))

async function tailwind4() {
  const entry = require.resolve('tailwindcss/index.css')
  const { build } = await compile('@import "tailwindcss";', {
    base: dirname(entry),
    loadStylesheet: async () => ({ path: entry, base: dirname(entry), content: readFileSync(entry, 'utf8') }),
  })
  return build(classes)
}

async function tailwindThree(plugins) {
  const config = { content: [{ raw: tailwindSample }], plugins }
  const { css } = await postcss([tailwind3(config)]).process('@tailwind base; @tailwind components; @tailwind utilities;', { from: undefined })
  return css
}

/** What MUI puts into the page while it renders, and the markup that it renders. */
function mui(mode) {
  const cache = createCache({ key: 'css' })
  const theme = createTheme({ palette: { mode } })
  const app = createElement(
    ThemeProvider,
    { theme },
    createElement(CssBaseline, { enableColorScheme: true }),
    createElement(TextField, { label: 'A field', id: 'a-field', helperText: 'Some help' }),
    createElement(Button, { variant: 'contained', href: '#a' }, 'A link'),
    createElement(Button, { variant: 'outlined' }, 'A button'),
  )
  const markup = renderToStaticMarkup(createElement(CacheProvider, { value: cache }, app))
  const styles = [...markup.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, text]) => text)
  return { css: styles.join('\n'), markup: markup.replace(/<style[^]*?<\/style>/g, '') }
}

const muiLight = mui('light')

const sheets = {
  'create-vite': read('create-vite/template-react-ts/src/index.css') + read('create-vite/template-react-ts/src/App.css'),
  'create-vite-8': read('create-vite-8/template-react-ts/src/index.css') + read('create-vite-8/template-react-ts/src/App.css'),
  bootstrap: read('bootstrap/dist/css/bootstrap.css'),
  pico: read('@picocss/pico/css/pico.css'),
  'tailwind-3': await tailwindThree([]),
  'tailwind-3-forms': await tailwindThree([forms]),
  'tailwind-4': await tailwind4(),
  'mui-light': muiLight.css,
  'mui-dark': mui('dark').css,
}

const [folder] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
for (const [name, css] of Object.entries(sheets)) writeFileSync(join(folder, `${name}.css`), css)
writeFileSync(join(folder, 'mui.html'), muiLight.markup)
writeFileSync(join(folder, 'tailwind.html'), tailwindSample)
