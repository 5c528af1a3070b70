// The app's build, with a fake wiki behind its servers.
import react from '@vitejs/plugin-react'
import { demoProviders } from 'react-mediawiki-auth/testing'
import { fakeWiki } from 'react-mediawiki-auth/testing/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react(), fakeWiki({ features: { providers: demoProviders } })],
  build: { rollupOptions: { input: ['index.html', 'auth/return.html'] } },
})
