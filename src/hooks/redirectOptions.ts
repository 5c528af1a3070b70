// The redirect options of an app.
import type { ReturnPageKey } from '../messages/index.ts'
import { checkOrigins, isLoadedLate, pageAddress, type RedirectTransport } from '../redirect/index.ts'

declare const process: { readonly env: { readonly NODE_ENV?: string | undefined } }

/** The options of redirects to identity providers. */
export interface RedirectOptions {
  /**
   * The page that identity providers return users to, of this page's own origin. It calls `startReturnPage` of
   * `react-mediawiki-auth/return`. Without it, users are redirected in this tab, to the URL of this page without query and fragment, and
   * from there to the whole one as soon as this package is loaded. It is not where the user goes after the login: that is for `onPass`.
   */
  readonly returnUrl?: string | undefined
  /**
   * `popup`, the default, needs a `returnUrl`. `tab` redirects in this tab without asking, for home-screen apps and in-app
   * browsers.
   */
  readonly redirect?: 'popup' | 'tab' | undefined
  /** How long to wait for a user who is at an identity provider, in milliseconds. 15 minutes by default. */
  readonly redirectTimeoutMs?: number | undefined
  /** The only origins that users may be redirected to, such as `https://idp.example`. Any safe one by default. */
  readonly allowedOrigins?: readonly string[] | undefined
  /** Replaces the browser's transport, or parts of it: for the shell of an app, or a test. */
  readonly transport?: Partial<RedirectTransport> | undefined
  /** Messages of the return page by their keys, if it is not in English. `lang` is their language. */
  readonly returnPageMessages?: Partial<Readonly<Record<ReturnPageKey | 'lang', string>>> | undefined
}

export function canUsePopup({ returnUrl, redirect }: RedirectOptions): boolean {
  return returnUrl !== undefined && redirect !== 'tab'
}

/** Returns the page's own URL, without query and fragment, if none was given. */
export function absoluteReturnUrl({ returnUrl }: RedirectOptions): string {
  return returnUrl === undefined ? pageAddress() : new URL(returnUrl, window.location.href).href
}

/** Says in development that another page may be shown when this tab is back. Called before it leaves. */
export function checkWayBack(current: () => RedirectOptions): void {
  // In this form a bundler leaves nothing of it in production.
  if (process.env.NODE_ENV !== 'production') {
    const { search, hash } = window.location
    if (isLoadedLate && current().returnUrl === undefined && search + hash !== '') console.warn(
      `react-mediawiki-auth: without a returnUrl this tab comes back to ${pageAddress()}, without "${search}${hash}", until the package is loaded there. ` +
      'It was loaded late in this page. If a router loads it for the login alone, the login does not go on. Make a return page, and pass its URL as returnUrl.',
    )
  }
}

/** Says in development that the app answers in place of the return page. Called before this tab takes what it has brought back. */
export function checkReturnPage(current: () => RedirectOptions): void {
  if (process.env.NODE_ENV !== 'production') {
    const { pathname } = window.location
    const { returnUrl } = current()
    // The address is that of the login again then.
    queueMicrotask(() => {
      if (returnUrl === undefined || pathname === window.location.pathname || pathname !== new URL(returnUrl, window.location.href).pathname) return
      console.warn(
        `react-mediawiki-auth: the page at the returnUrl ${returnUrl} shows the app and does not call startReturnPage(). ` +
        'This tab could continue, because the app shows the login there, too. A popup cannot.',
      )
    })
  }
}

/** Throws in development if an allowed origin is none, or if the return page is of another origin: nothing there could reach this page. */
export function checkRedirectOptions(options: RedirectOptions): void {
  if (process.env.NODE_ENV === 'production') return
  checkOrigins(options.allowedOrigins)
  const returnUrl = absoluteReturnUrl(options)
  if (new URL(returnUrl).origin === window.location.origin) return
  throw new Error(
    `react-mediawiki-auth: the returnUrl ${returnUrl} is of another origin than the page. ` +
    'Nothing that comes back there could reach this page. Serve the return page beside the app.',
  )
}
