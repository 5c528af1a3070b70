// Sees to the browsers of the end-to-end tests: Debian's own Chromium, Firefox ESR and WebKitGTK, and a font to write with. With the
// argument `orca` to a screen reader, too.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { browserPaths } from './browserPaths.ts'

interface Package {
  readonly name: string
  readonly isThere: () => boolean
}

const ofPlaywright: readonly Package[] = [
  { name: 'chromium', isThere: () => existsSync(browserPaths.chromium) },
  { name: 'chromium-headless-shell', isThere: () => existsSync(browserPaths.headlessChromium) },
  { name: 'firefox-esr', isThere: () => existsSync(browserPaths.firefox) && firefoxMajor() >= oldestFirefox },
  { name: 'fonts-dejavu-core', isThere: () => hasFonts('/usr/share/fonts') },
]

/** Only Linux has them. Where they are missing, the suite that needs them says so. */
const ofWebKit: readonly Package[] = [
  { name: 'webkit2gtk-driver', isThere: () => existsSync(browserPaths.webkitDriver) },
  { name: 'xvfb', isThere: () => existsSync(browserPaths.xvfb) },
]

const ofOrca: readonly Package[] = [
  { name: 'orca', isThere: () => existsSync(browserPaths.orca) },
  { name: 'at-spi2-core', isThere: () => existsSync('/usr/libexec/at-spi-bus-launcher') },
  { name: 'dbus-daemon', isThere: () => existsSync(browserPaths.messageBus) },
  { name: 'gsettings-desktop-schemas', isThere: () => existsSync('/usr/share/glib-2.0/schemas/org.gnome.desktop.interface.gschema.xml') },
]

/** Older ones lack commands that Playwright sends. */
const oldestFirefox = 153

function firefoxMajor(): number {
  const { stdout } = spawnSync(browserPaths.firefox, ['--version'], { encoding: 'utf8' })
  return Number(/(\d+)\./.exec(stdout)?.[1])
}

const missingNames = (packages: readonly Package[]) => packages.filter((one) => !one.isThere()).map((one) => one.name)

function hasFonts(folder: string): boolean {
  if (!existsSync(folder)) return false
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((path) => /\.(ttf|otf)$/.test(path))
}

/** True where apt may install: root on a system of Debian's family. */
const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

function apt(...parameters: readonly string[]): void {
  spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=180', ...parameters], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

const names = missingNames([...ofPlaywright, ...ofWebKit, ...(process.argv.includes('orca') ? ofOrca : [])])
if (names.length > 0 && mayInstall()) {
  apt('update', '-q')
  apt('install', '-y', '-q', '--no-install-recommends', ...names)
}

const missing = missingNames(ofPlaywright)
if (missing.length > 0) {
  console.error(`The end-to-end tests need ${missing.join(', ')}. On Debian:`)
  console.error(`  sudo apt-get install ${missing.join(' ')}`)
  console.error(`Elsewhere name the programs: CHROMIUM_PATH=… FIREFOX_PATH=… (Firefox ESR ${oldestFirefox} or newer).`)
  process.exitCode = 1
}
