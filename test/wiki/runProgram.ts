/**
 * Runs one program to its end and hands back what it printed.
 * Refuses to know what the program is for.
 */

import { spawn } from 'node:child_process'

export type ProgramOptions = {
  cwd?: string
  env?: Readonly<Record<string, string>>
  input?: string
}

/** Rejects with the end of what the program said when it ends with anything but 0. */
export function runProgram(program: string, args: readonly string[], options: ProgramOptions = {}): Promise<string> {
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const printed: Buffer[] = []
  const complained: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => complained.push(chunk))
  child.stdin.end(options.input ?? '')
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      const output = Buffer.concat(printed).toString()
      if (code === 0) return resolve(output)
      const said = `${output}\n${Buffer.concat(complained).toString()}`.trim().slice(-2000)
      reject(new Error(`"${program} ${args.join(' ')}" ended with ${code}.\n${said}`))
    })
  })
}
