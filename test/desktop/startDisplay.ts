// Starts a display in memory, for programs that have no mode without windows.
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { browserPaths } from '../../scripts/browsers/browserPaths.ts'
import { endOf, startProgram } from './startProgram.ts'

export interface StartedDisplay {
  /** What programs have as `DISPLAY`. */
  readonly name: string
  stop(): void
}

export async function startDisplay(): Promise<StartedDisplay> {
  const display = startProgram(browserPaths.xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], ['ignore', 'ignore', 'ignore', 'pipe'])
  const number = await Promise.race([firstLine(display.program.stdio[3] as Readable), endOf(display)])
  return { name: `:${number}`, stop: display.stop }
}

function firstLine(input: Readable): Promise<string> {
  return new Promise((resolve) => { createInterface({ input }).once('line', resolve) })
}
