// What a flow needs of the page to lead to a third party and back.
import type { Launched, PageWords, RedirectEvent, RedirectTransport, RedirectWindow, TabStore } from '../redirect/index.ts'

export interface RedirectPort {
  /** Opens a window in the turn of a click. Undefined: there is none. */
  readonly open: (tell: (event: RedirectEvent) => void) => RedirectWindow | Launched | undefined
  /** Where a tab that goes there by itself keeps a note. */
  readonly store: TabStore
  readonly noteKey: string
  /** What the page has set; asked each time, because it may change. */
  readonly settings: () => RedirectSettings
}

export interface RedirectSettings {
  /** The address of the wiki. */
  readonly api: string
  /** The only origins that people may be sent to. */
  readonly allowedOrigins: readonly string[] | undefined
  /** How long somebody may be away. */
  readonly timeoutMs: number
  /** Whether to go in this tab without asking. */
  readonly prefersTab: boolean
  /** What the return page says where it is not in English. */
  readonly words: PageWords
  readonly transport: Partial<RedirectTransport> | undefined
}
