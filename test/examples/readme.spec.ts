// README.md followed to the letter: its commands in an empty folder, with the packed package in place of the published one, its two files
// where it puts them, and a login on the page that is there then.
import { test as base, expect } from '@playwright/test'
import { execSync, spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { stripVTControlCharacters } from 'node:util'
import { manifest, root } from '../../scripts/manifest.ts'
import { packPackage } from '../../scripts/package/packPackage.ts'
import { codeBlocksIn, shownCode } from '../docs/pages.ts'
import { browserNames, inBrowser, logInWithCode } from './exampleTest.ts'

interface Followed {
  readonly address: string
  readonly folder: string
}

const commands = (codeBlocksIn('README.md').find(({ code }) => code.startsWith('npm create'))?.code ?? '').trim().split('\n')

/** `yes` is what a person answers to npm's question whether to fetch the program. */
const env = { ...process.env, npm_config_yes: 'true', npm_config_prefer_offline: 'true', npm_config_ignore_scripts: 'true', npm_config_fund: 'false', npm_config_audit: 'false' }

const test = base.extend<object, { followed: Followed }>({
  followed: [
    // Playwright insists on a pattern here.
    async ({}, use) => {
      const empty = join(root, '.cache/examples/readme')
      rmSync(empty, { recursive: true, force: true })
      mkdirSync(empty, { recursive: true })
      const { tarball } = packPackage('examples/packed-readme')
      let folder = empty
      for (const command of commands.slice(0, -1)) {
        if (command.startsWith('cd ')) folder = join(folder, command.slice(3))
        else execSync(command.replace(`install ${manifest.name} `, `install ${tarball} `), { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], env })
      }
      writeFileSync(join(folder, 'src/main.tsx'), shownCode('README.md'))
      writeFileSync(join(folder, 'vite.config.ts'), shownCode('README.md', { language: 'ts' }))
      const { address, stop } = await startServer(commands.at(-1) ?? '', folder)
      await use({ address, folder })
      stop()
    },
    { scope: 'worker', timeout: 600_000 },
  ],
})

/** Resolves with the address that the terminal shows. */
async function startServer(command: string, cwd: string) {
  // Its own group: the shell, npm, and the server.
  const program = spawn(command, { cwd, shell: true, detached: true, stdio: ['ignore', 'pipe', 'inherit'], env })
  const stop = () => { if (program.exitCode === null && program.pid !== undefined) process.kill(-program.pid) }
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: program.stdout }).on('line', (line) => {
      // Where `CI` is set, some tools colour what is piped, too.
      const found = /Local: +(\S+)/.exec(stripVTControlCharacters(line))?.[1]
      if (found !== undefined) resolve(found)
    })
    program.once('exit', (code) => { reject(new Error(`"${command}" ended with ${String(code)}.`)) })
  })
  return { address, stop }
}

test('README.md needs five commands at most', () => {
  expect(commands.length).toBeGreaterThan(0)
  expect(commands.length).toBeLessThanOrEqual(5)
})

test.describe('the commands of README.md, in an empty folder', () => {
  for (const browser of browserNames) {
    test(`lead to a login on a page of one’s own in ${browser}`, async ({ followed }) => {
      await inBrowser(browser, async (page) => {
        await page.goto(followed.address)
        const greeting = page.waitForEvent('console', (message) => message.text() === 'Hello, DemoUser')
        await page.getByLabel('Username').fill('DemoUser')
        await page.getByLabel('Password', { exact: true }).fill('demo-pass')
        await page.getByRole('button', { name: 'Log in', exact: true }).click()
        await greeting
        await page.context().clearCookies()
        await page.reload()
        await logInWithCode(page)
        await expect(page.getByRole('heading', { name: 'You are logged in' })).toBeVisible()
      })
    })
  }

  test('make an app that its own build takes', ({ followed }) => {
    execSync('npm run build', { cwd: followed.folder, stdio: ['ignore', 'ignore', 'inherit'], env })
  })
})
