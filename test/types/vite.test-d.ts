// The plugins in a configuration of Vite. It is checked by the type check of the project.
import { defineConfig, type Plugin } from 'vite'
import { startScript } from '../../src/start/vite.ts'
import { fakeWiki } from '../../src/testing/vite.ts'

export const plugins: readonly Plugin[] = [fakeWiki(), startScript({ api: '/w/api.php' })]

export default defineConfig({
  plugins: [fakeWiki({ api: '/w/api.php', users: [{ name: 'Ada', password: 'secret' }] }), startScript({ api: '/w/api.php', module: 'clientlogin', language: 'de', page: '/login.html', login: 'src/Login.tsx' })],
})
