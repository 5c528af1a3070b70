// Starts an installed example as its README.md says, at a free port of this machine.
import { spawn } from 'node:child_process'
import { findFreePort } from '../../scripts/browsers/findFreePort.ts'
import { installExample } from './installExample.ts'

export interface ExampleSettings {
  /** The name of its folder. */
  readonly name: string
  /** The scripts of its package.json that come after the installation, such as `build`. */
  readonly prepare: readonly string[]
  /** Starts the server of what was built, which listens at `$PORT`. */
  readonly start: string
  /** Starts a fake wiki of its own, which listens at `$PORT`. The example finds it by `$WIKI_API`. */
  readonly wiki?: string
}

export interface RunningExample {
  readonly folder: string
  readonly origin: string
  readonly stop: () => void
}

interface Program {
  readonly origin: string
  readonly stop: () => void
}

export async function startExample({ name, prepare, start, wiki }: ExampleSettings): Promise<RunningExample> {
  const folder = installExample(name, prepare)
  const ofWiki = wiki === undefined ? undefined : await startProgram(folder, wiki, {})
  const server = await startProgram(folder, start, ofWiki ? { WIKI_API: `${ofWiki.origin}/w/api.php` } : {})
  return {
    folder,
    origin: server.origin,
    stop() {
      server.stop()
      ofWiki?.stop()
    },
  }
}

/** Resolves when the program answers. */
async function startProgram(folder: string, command: string, env: Readonly<Record<string, string>>): Promise<Program> {
  const port = String(await findFreePort())
  const origin = `http://127.0.0.1:${port}`
  const program = spawn(command, {
    cwd: folder,
    shell: true,
    // Its own group: the shell, npm, and the server.
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', HOST: '127.0.0.1', HOSTNAME: '127.0.0.1', PORT: port, ...env },
  })
  program.stdout.resume()
  const stop = () => {
    if (program.exitCode === null && program.pid !== undefined) process.kill(-program.pid)
  }
  const deadline = Date.now() + 60_000
  while (!(await answers(origin))) {
    if (program.exitCode !== null) throw new Error(`"${command}" ended with ${String(program.exitCode)}.`)
    if (Date.now() > deadline) {
      stop()
      throw new Error(`"${command}" does not answer at ${origin}.`)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return { origin, stop }
}

async function answers(origin: string): Promise<boolean> {
  try {
    await fetch(origin)
    return true
  } catch {
    return false
  }
}
