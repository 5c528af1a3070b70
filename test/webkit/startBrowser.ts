// Starts what WebKit needs to run without a screen: a display in memory, and on it the driver that opens browsers.
import { setTimeout as wait } from 'node:timers/promises'
import { browserPaths } from '../../scripts/browsers/browserPaths.ts'
import { findFreePort } from '../../scripts/browsers/findFreePort.ts'
import { startDisplay } from '../desktop/startDisplay.ts'
import { endOf, startProgram } from '../desktop/startProgram.ts'

export interface StartedDriver {
  /** The driver's address. */
  readonly address: string
  stop(): void
}

export async function startBrowser(): Promise<StartedDriver> {
  const display = await startDisplay()
  const port = await findFreePort()
  const driver = startProgram(browserPaths.webkitDriver, [`--port=${port}`, '--replace-on-new-session'], ['ignore', 'ignore', 'ignore'], {
    ...process.env,
    DISPLAY: display.name,
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

async function untilReady(address: string): Promise<void> {
  const status = await fetch(`${address}/status`).catch(() => undefined)
  if (status?.ok) return
  await wait(50)
  await untilReady(address)
}
