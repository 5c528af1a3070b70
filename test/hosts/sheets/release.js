// Writes the sheets that are looked at before a release alone: those of more packages.
import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import { Button, CssBaseline, TextField, ThemeProvider, createTheme } from '@mui/material'
import forms from '@tailwindcss/forms'
import postcss from 'postcss'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import tailwind3 from 'tailwindcss-3'
import { tailwindSample } from './tailwind.js'
import { read, write } from './write.js'

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

const light = mui('light')

write({
  'create-vite-8.css': read('create-vite-8/template-react-ts/src/index.css') + read('create-vite-8/template-react-ts/src/App.css'),
  'pico.css': read('@picocss/pico/css/pico.css'),
  'tailwind-3.css': await tailwindThree([]),
  'tailwind-3-forms.css': await tailwindThree([forms]),
  'mui-light.css': light.css,
  'mui-dark.css': mui('dark').css,
  'mui.html': light.markup,
})
