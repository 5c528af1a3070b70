// Installs PHP if this machine has none that can run MediaWiki.
import { runProgram } from './runProgram.ts'

const modules = ['pdo_sqlite', 'mbstring', 'intl', 'xml', 'curl', 'apcu']
const packages = ['php-cli', 'php-sqlite3', 'php-mbstring', 'php-intl', 'php-xml', 'php-curl', 'php-apcu']

export async function hasPhp(): Promise<boolean> {
  const listed = await runProgram('php', ['-m']).catch(() => '')
  const present = new Set(listed.toLowerCase().split('\n'))
  return modules.every((module) => present.has(module))
}

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** Needs root if PHP is missing. */
export async function ensurePhp(say: (line: string) => void): Promise<void> {
  if (await hasPhp()) return
  say('installing PHP')
  const aptKnowsPhp = await runProgram('apt-cache', ['show', 'php-cli']).then(Boolean, () => false)
  if (!aptKnowsPhp) await runProgram('apt-get', ['-q', 'update'])
  const quietly = ['-o', 'DPkg::Lock::Timeout=180', '-y', '--no-install-recommends']
  await runProgram('apt-get', ['install', ...quietly, ...packages], { env: { DEBIAN_FRONTEND: 'noninteractive' } })
}
