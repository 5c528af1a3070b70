// How Vite builds the stories. They import the package by its name, which resolves to its sources.
import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const source = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url))

export default defineConfig({
  plugins: [react()],
  resolve: {
    // The package itself comes last, because its name is a prefix of the others.
    alias: {
      'react-mediawiki-auth/styles.css': source('theme/styles.css'),
      'react-mediawiki-auth/hooks': source('hooks.ts'),
      'react-mediawiki-auth/flow': source('flow.ts'),
      'react-mediawiki-auth/protocol': source('protocol.ts'),
      'react-mediawiki-auth/return': source('return.ts'),
      'react-mediawiki-auth/testing': source('testing/index.ts'),
      'react-mediawiki-auth': source('index.ts'),
    },
  },
})
