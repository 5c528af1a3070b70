'use client'
// Public API of react-mediawiki-auth/browser: all of react-mediawiki-auth in one file, for pages without a bundler.
export * from './index.ts'
