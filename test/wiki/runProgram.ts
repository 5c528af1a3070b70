// Runs a program to its end and returns its output.
import { spawn } from 'node:child_process'

export type ProgramOptions = {
  cwd?: string
  env?: Readonly<Record<string, string>>
  input?: string
}

/** Rejects with the end of the output if the exit code is not 0. */
export function runProgram(program: string, args: readonly string[], options: ProgramOptions = {}): Promise<string> {
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  child.stdin.end(options.input ?? '')
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      const output = Buffer.concat(stdout).toString()
      if (code === 0) return resolve(output)
      const excerpt = `${output}\n${Buffer.concat(stderr).toString()}`.trim().slice(-2000)
      reject(new Error(`"${program} ${args.join(' ')}" ended with ${code}.\n${excerpt}`))
    })
  })
}
