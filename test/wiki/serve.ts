// Serves a wiki with PHP's built-in server, in its own process group so that its workers can be ended.
import { spawn } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { settingsFolder } from './cachePaths.ts'

export type Served = { origin: string; stop: () => Promise<void> }

export type ServeOptions = { tree: string; port: number; runFolder: string; env: Readonly<Record<string, string>> }

const startTimeoutMs = 30_000

/** Resolves when the wiki responds. Rejects with PHP's log if it does not. */
export async function serve({ tree, port, runFolder, env }: ServeOptions): Promise<Served> {
  const logFile = path.join(runFolder, 'php.log')
  const log = await open(logFile, 'a')
  const mailer = `sendmail_path="sh '${path.join(settingsFolder, 'sendmail.sh')}'"`
  const php = ['-d', 'apc.enable_cli=1', '-d', 'memory_limit=512M', '-d', mailer, '-S', `127.0.0.1:${port}`, '-t', tree]
  const server = spawn('php', [...php, path.join(settingsFolder, 'router.php')], {
    // PHP's workers survive the end of their parent, so the whole group is ended.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: { ...process.env, ...env, PHP_CLI_SERVER_WORKERS: '4' },
  })
  await log.close()
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()))
  const endGroup = (): void => endProcessGroup(server.pid)
  process.once('exit', endGroup)
  const stop = async (): Promise<void> => {
    process.off('exit', endGroup)
    endGroup()
    await ended
  }
  const origin = `http://127.0.0.1:${port}`
  const answers = await Promise.race([waitForAnswer(origin), ended.then(() => false)])
  if (answers) return { origin, stop }
  await stop()
  throw new Error(`The wiki does not answer on ${origin}.\n${(await readFile(logFile, 'utf8')).slice(-2000)}`)
}

async function waitForAnswer(origin: string): Promise<boolean> {
  for (const end = Date.now() + startTimeoutMs; Date.now() < end; await wait(30)) {
    const answer = await fetch(`${origin}/api.php?action=query&format=json`).catch(() => undefined)
    if (answer?.ok) return true
  }
  return false
}

function endProcessGroup(id: number | undefined): void {
  if (id === undefined) return
  try {
    process.kill(-id, 'SIGTERM')
  } catch {
    // The process has already ended.
  }
}
