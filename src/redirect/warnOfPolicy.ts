// Tells a developer that the return page is cut off from the page that opens it.

declare const process: { readonly env: { readonly NODE_ENV?: string } }

let isTold = false

export function warnOfPolicy(): void {
  if (process.env.NODE_ENV === 'production' || isTold) return
  isTold = true
  console.warn(
    'react-mediawiki-auth: the return page does not see the page that opened it, because one of the two is served with ' +
    'a Cross-Origin-Opener-Policy. People get in all the same, but a window that they close goes unnoticed, and one ' +
    'that is done may stay open. Serve the return page without that header.',
  )
}
