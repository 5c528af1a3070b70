// The page, by Vite's development server without a port of its own. Everything that is no file is index.html.
import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { createServer, type ViteDevServer } from 'vite'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** What the page imports from other packages. Named, because a package that Vite finds later reloads the page. */
const packages = [
  'react', 'react/jsx-runtime', 'react/jsx-dev-runtime', 'react-dom', 'react-dom/client',
  '@tanstack/react-query', 'react-hook-form', 'react-error-boundary', 'dompurify',
]

export function createPage(server: Server): Promise<ViteDevServer> {
  return createServer({
    configFile: false,
    root: path('..'),
    cacheDir: path('../../.cache/demo'),
    appType: 'spa',
    clearScreen: false,
    logLevel: 'warn',
    plugins: [react()],
    resolve: {
      alias: [
        { find: 'react-mediawiki-auth/styles.css', replacement: path('../../src/theme/styles.css') },
        { find: /^react-mediawiki-auth$/, replacement: path('../../src/index.ts') },
        { find: /^react-mediawiki-auth\/(.+)$/, replacement: path('../../src/$1/index.ts') },
      ],
    },
    optimizeDeps: { include: packages, noDiscovery: true },
    server: { middlewareMode: true, hmr: { server }, fs: { allow: [path('../..')] }, warmup: { clientFiles: ['main.tsx'] } },
  })
}
