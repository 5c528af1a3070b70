// Two pages. The names of their scripts stay the same, because the server names one of them.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  build: { rollupOptions: { input: ['index.html', 'auth/return.html'], output: { entryFileNames: 'assets/[name].js' } } },
})
