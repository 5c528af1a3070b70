// The plugin in a configuration of Vite. It is checked by the type check of the project.
import { defineConfig, type Plugin } from 'vite'
import { fakeWiki } from '../../src/testing/vite.ts'

export const plugin: Plugin = fakeWiki()

export default defineConfig({ plugins: [fakeWiki({ api: '/w/api.php', users: [{ name: 'Ada', password: 'secret' }] })] })
