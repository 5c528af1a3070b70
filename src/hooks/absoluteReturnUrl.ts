// Where people come back to from a third party.
import type { RedirectOptions } from './redirectOptions.ts'

declare const process: { readonly env: { readonly NODE_ENV?: string } }

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
