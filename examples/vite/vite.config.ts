// Two pages: the app, and the one that identity providers lead back to. A fake wiki is behind the servers of Vite.
import react from '@vitejs/plugin-react'
import { demoProviders } from 'react-mediawiki-auth/testing'
import { fakeWiki } from 'react-mediawiki-auth/testing/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react(), fakeWiki({ features: { providers: demoProviders } })],
  build: { rollupOptions: { input: ['index.html', 'auth/return.html'] } },
})
