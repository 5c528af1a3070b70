// Prompts in a terminal, with and without echo. Knows nothing of wikis.
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

export interface Terminal {
  readonly say: (text: string) => void
  /** Returns what the user types. Rejects when the user leaves with Ctrl+C or Ctrl+D. */
  readonly ask: (question: string) => Promise<string>
  /** Asks without showing what is typed. */
  readonly askSecretly: (question: string) => Promise<string>
  /** Aborts when the user leaves. */
  readonly left: AbortSignal
  readonly close: () => void
}

export function openTerminal(): Terminal {
  const leaving = new AbortController()
  let echoes = false
  // What is typed ahead, while nothing is asked, may be a password.
  const output = new Writable({
    write(chunk: Buffer, _, done) {
      if (echoes) process.stdout.write(chunk)
      done()
    },
  })
  // Without a history no key brings back what was typed at another prompt.
  const lines = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY, historySize: 0 })
  const leave = () => { leaving.abort() }
  lines.on('SIGINT', leave)
  lines.on('close', leave)

  return {
    say: (text) => { process.stdout.write(`${text}\n`) },
    async ask(question) {
      echoes = true
      try {
        return await lines.question(question, { signal: leaving.signal })
      } finally {
        echoes = false
      }
    },
    async askSecretly(question) {
      process.stdout.write(question)
      const answer = await lines.question('', { signal: leaving.signal })
      process.stdout.write('\n')
      return answer
    },
    left: leaving.signal,
    close() {
      lines.off('close', leave)
      lines.close()
    },
  }
}
