// How people get to a third party and back, as an app sets it.
import type { PageWords, RedirectTransport } from '../redirect/index.ts'

declare const process: { readonly env: { readonly NODE_ENV?: string } }

export interface RedirectOptions {
  /**
   * The page where a third party sends people back to, of this page's own origin: it calls `startReturnPage` of
   * `react-mediawiki-auth/return`. Without it the address of this page is used, without query and fragment, and people
   * go in this tab.
   */
  readonly returnUrl?: string | undefined
  /**
   * `popup` by default: in a window, if there is a `returnUrl`. `tab`: in this tab at once, for home-screen apps and the
   * browsers inside of apps.
   */
  readonly redirect?: 'popup' | 'tab' | undefined
  /** How long to wait for somebody who is at a third party, in milliseconds; 15 minutes by default. */
  readonly redirectTimeoutMs?: number | undefined
  /** The only origins that people may be sent to; any that is safe by default. */
  readonly allowedOrigins?: readonly string[] | undefined
  /** Replaces the browser's ways, or one of them: for the shell of an app, or a test. */
  readonly transport?: Partial<RedirectTransport> | undefined
  /** Words of the return page where they are not to be English, by their keys; `lang` is their language. */
  readonly returnWords?: PageWords | undefined
}

/** Whether a third party can be visited in a window. */
export function opensWindows({ returnUrl, redirect }: RedirectOptions): boolean {
  return returnUrl !== undefined && redirect !== 'tab'
}

/** The page's own address, without query and fragment, where none was given. */
export function absoluteReturnUrl({ returnUrl = window.location.pathname }: RedirectOptions): string {
  const url = new URL(returnUrl, window.location.href)
  if (process.env.NODE_ENV !== 'production' && url.origin !== window.location.origin) {
    throw new Error(
      `react-mediawiki-auth: the returnUrl ${url.href} is of another origin than the page. ` +
      'Nothing that comes back there could reach this page. Serve the return page beside the app.',
    )
  }
  return url.href
}
