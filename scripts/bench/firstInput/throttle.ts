// A slow network and a slow processor, by the browser itself.
import type { Page } from '@playwright/test'

export interface Throttle {
  readonly latencyMs: number
  /** In both directions. */
  readonly bitsPerSecond: number
  /** How many times slower than this machine. */
  readonly processor: number
}

export async function throttle(page: Page, { latencyMs, bitsPerSecond, processor }: Throttle): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const throughput = bitsPerSecond / 8
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: latencyMs, downloadThroughput: throughput, uploadThroughput: throughput })
  await session.send('Emulation.setCPUThrottlingRate', { rate: processor })
}
