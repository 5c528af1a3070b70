// Starts a program in a process group of its own, so that whatever it starts ends with it.
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'

export interface StartedProgram {
  readonly program: ChildProcess
  stop(): void
}

export function startProgram(path: string, parameters: readonly string[], stdio: StdioOptions, env: NodeJS.ProcessEnv = process.env): StartedProgram {
  const program = spawn(path, parameters, { detached: true, stdio, env })
  const stop = () => {
    process.off('exit', stop)
    if (program.pid === undefined) return
    try {
      process.kill(-program.pid, 'SIGTERM')
    } catch {
      // It has ended by itself.
    }
  }
  process.on('exit', stop)
  return { program, stop }
}

/** Rejects when the program ends, or cannot be started. */
export function endOf({ program }: StartedProgram): Promise<never> {
  return new Promise((_, reject) => {
    program.once('error', reject)
    program.once('exit', (code, signal) => { reject(new Error(`${program.spawnfile} ended with ${String(code ?? signal)}.`)) })
  })
}
