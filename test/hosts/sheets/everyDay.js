// Writes the sheets that `npm test` needs, as the bundler of an app would make them. It runs in a copy of this folder, where the packages
// are installed. Plain JavaScript: the compiler of the project does not know them.
import { compile } from 'tailwindcss'
import { tailwindClasses, tailwindSample } from './tailwind.js'
import { read, write } from './write.js'

const { build } = await compile('@import "tailwindcss";', {
  base: '',
  loadStylesheet: async () => ({ path: '', base: '', content: read('tailwindcss/index.css') }),
})

write({
  'create-vite.css': read('create-vite/template-react-ts/src/index.css') + read('create-vite/template-react-ts/src/App.css'),
  'bootstrap.css': read('bootstrap/dist/css/bootstrap.css'),
  'tailwind-4.css': build(tailwindClasses),
  'tailwind.html': tailwindSample,
})
