// A slow network and a slow processor, by the browser itself.
import type { Page } from '@playwright/test'

export interface SlowNetwork {
  readonly latencyMs: number
  /** In both directions. */
  readonly bitsPerSecond: number
}

export async function slowNetwork(page: Page, { latencyMs, bitsPerSecond }: SlowNetwork): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const throughput = bitsPerSecond / 8
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: latencyMs, downloadThroughput: throughput, uploadThroughput: throughput })
}

/** `times` slower than this machine. */
export async function slowProcessor(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: times })
}
