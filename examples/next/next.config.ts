import type { NextConfig } from 'next'

const config: NextConfig = {
  // Without it, Next.js takes the folder of another lockfile above this one.
  turbopack: { root: import.meta.dirname },
}

export default config
