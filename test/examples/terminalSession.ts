// Runs the example for the terminal in a pseudo-terminal, where a program cannot tell that nobody types.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../../scripts/manifest.ts'

export interface TerminalSession {
  /** Waits until the text is shown after what was waited for before, and returns what is between. */
  readonly shows: (text: string | RegExp) => Promise<string>
  /** Types a line. */
  readonly type: (line: string) => void
  /** Everything that was on the screen. */
  readonly screen: () => string
  readonly exitCode: Promise<number | null>
  readonly stop: () => void
}

/** `script` of util-linux opens the pseudo-terminal. The parameters must need no quotes. */
export function startTerminal(parameters: readonly string[]): TerminalSession {
  const command = [process.execPath, '--import', 'tsx', join(root, 'examples/terminal/logIn.ts'), ...parameters].join(' ')
  const program = spawn('script', ['-qec', command, '/dev/null'], { cwd: root, detached: true, env: { ...process.env, NODE_ENV: 'test' } })
  let screen = ''
  let seen = 0
  let look = () => {}
  const take = (chunk: Buffer) => {
    screen += chunk.toString()
    look()
  }
  program.stdout.on('data', take)
  program.stderr.on('data', take)
  const exitCode = new Promise<number | null>((resolve) => { program.on('close', resolve) })

  return {
    shows: (text) =>
      new Promise((resolve, reject) => {
        look = () => {
          const rest = screen.slice(seen)
          const found = typeof text === 'string' ? rest.indexOf(text) : rest.search(text)
          if (found < 0) return
          const length = typeof text === 'string' ? text.length : (text.exec(rest)?.[0].length ?? 0)
          seen += found + length
          look = () => {}
          resolve(rest.slice(0, found + length))
        }
        const fail = (what: string) => () => { reject(new Error(`${what} without ${text}. It showed:\n${screen}`)) }
        void exitCode.then(fail('The program ended'))
        setTimeout(fail('30 seconds have passed'), 30_000).unref()
        look()
      }),
    type: (line) => { program.stdin.write(`${line}\r`) },
    screen: () => screen,
    exitCode,
    stop() {
      // Its own group: the pseudo-terminal and the program in it.
      if (program.exitCode === null && program.pid !== undefined) process.kill(-program.pid)
    },
  }
}

/** Returns the address of a redirect, once it is shown. */
export async function shownAddress(session: TerminalSession): Promise<string> {
  const text = await session.shows('Waiting for you to come back')
  return /^https?:\S+/m.exec(text)?.[0] ?? ''
}
