// What the fake wiki needs of the platform, which test environments may lack.

const needed = ['Headers', 'Request', 'Response', 'TextEncoder'] as const

/** Throws an error that names what is missing, and what brings it. Without it, the kit would say that the wiki cannot be reached. */
export function assertPlatform(): void {
  assertNone(needed.filter((name) => !(name in globalThis)))
}

/** A page without HTTPS has no `crypto.subtle` either. */
export function assertSubtleCrypto(): void {
  // The types say that it is everywhere.
  const { subtle } = crypto as Partial<Crypto>
  assertNone(subtle ? [] : ['crypto.subtle'])
}

function assertNone(missing: readonly string[]): void {
  if (!missing.length) return
  throw new Error(`The fake wiki needs ${missing.join(', ')}, and this environment has none. For Jest, set testEnvironment: 'react-mediawiki-auth/jest'.`)
}
