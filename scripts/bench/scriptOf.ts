// Compiles what runs in a page before all else.
import { buildSync } from 'esbuild'

export function scriptOf(file: string): string {
  return buildSync({ entryPoints: [file], bundle: true, format: 'iife', write: false }).outputFiles[0]?.text ?? ''
}
