// Creates the fresh database of a version: installed, with all accounts, ready to be copied.
import { createHash } from 'node:crypto'
import { access, copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { accounts } from './accounts.ts'
import { captchaFolderOf, freshDatabaseFolderOf, localisationFolderOf, settingsFolder } from './cachePaths.ts'
import { captchaWord } from './features.ts'
import { runProgram } from './runProgram.ts'
import { settingsEnvironment, sharedKey } from './settings.ts'
import type { WikiVersion } from './versions.ts'

export const databaseName = 'wiki.sqlite'

/** The settings keep caches in APCu, which PHP turns off on the command line by default. */
const php = ['-d', 'apc.enable_cli=1', '-d', 'memory_limit=512M']

/** Returns the path of the database. Each list of accounts has its own database. */
export async function installFresh(
  version: WikiVersion,
  tree: string,
  say: (line: string) => void,
): Promise<string> {
  const provision = path.join(settingsFolder, 'provision.php')
  const folder = path.join(freshDatabaseFolderOf(version), await fingerprint(provision))
  const database = path.join(folder, databaseName)
  if (await access(database).then(() => true, () => false)) return database
  say(`installing MediaWiki ${version}`)
  const unfinished = `${folder}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  for (const made of [unfinished, localisationFolderOf(version)]) await mkdir(made, { recursive: true })
  await placeCaptcha(version)
  await runInstaller(tree, unfinished)
  const others = Object.values(accounts).filter(({ username }) => username !== accounts.admin.username)
  await runProgram('php', [...php, provision], {
    env: settingsEnvironment(version, unfinished),
    input: JSON.stringify(others),
  })
  await rename(unfinished, folder)
  return database
}

async function runInstaller(tree: string, folder: string): Promise<void> {
  const { username, password } = accounts.admin
  await runProgram('php', [
    ...php,
    path.join(tree, 'maintenance/install.php'),
    '--dbtype=sqlite',
    `--dbpath=${folder}`,
    '--dbname=wiki',
    '--server=http://127.0.0.1',
    '--scriptpath=',
    `--confpath=${folder}`,
    '--extensions=OATHAuth',
    `--pass=${password}`,
    'Test wiki',
    username,
  ])
}

async function fingerprint(provision: string): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(accounts)).update(await readFile(provision))
  return hash.digest('hex').slice(0, 12)
}

/** FancyCaptcha reads the answer from the file name of the image. */
async function placeCaptcha(version: WikiVersion): Promise<void> {
  const salt = 'c0ffee'
  const digest = createHash('md5').update(`${sharedKey}${salt}${captchaWord}${sharedKey}${salt}`).digest('hex')
  const folder = captchaFolderOf(version)
  await mkdir(folder, { recursive: true })
  const name = `image_${salt}_${digest.slice(0, 16)}.png`
  await copyFile(path.join(settingsFolder, 'captcha.png'), path.join(folder, name))
}
