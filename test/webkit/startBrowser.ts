// Starts what WebKit needs to run without a screen: a display in memory, and on it the driver that opens browsers.
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { browserPaths } from '../../scripts/browsers/browserPaths.ts'
import { findFreePort } from '../../scripts/browsers/findFreePort.ts'
import { endOf, startProgram } from './startProgram.ts'

export interface StartedDriver {
  /** The driver's address. */
  readonly address: string
  stop(): void
}

export async function startBrowser(): Promise<StartedDriver> {
  const display = startProgram(browserPaths.xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], ['ignore', 'ignore', 'ignore', 'pipe'])
  const number = await Promise.race([firstLine(display.program.stdio[3] as Readable), endOf(display)])
  const port = await findFreePort()
  const driver = startProgram(browserPaths.webkitDriver, [`--port=${port}`, '--replace-on-new-session'], ['ignore', 'ignore', 'ignore'], {
    ...process.env,
    DISPLAY: `:${number}`,
    // Whoever runs the tests may have chosen a theme.
    GTK_THEME: 'Adwaita',
    // There is no session to be accessible in.
    NO_AT_BRIDGE: '1',
  })
  const address = `http://127.0.0.1:${port}`
  await Promise.race([untilReady(address), endOf(driver)])
  return {
    address,
    stop() {
      driver.stop()
      display.stop()
    },
  }
}

function firstLine(input: Readable): Promise<string> {
  return new Promise((resolve) => { createInterface({ input }).once('line', resolve) })
}

async function untilReady(address: string): Promise<void> {
  const status = await fetch(`${address}/status`).catch(() => undefined)
  if (status?.ok) return
  await wait(50)
  await untilReady(address)
}
