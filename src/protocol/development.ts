// What development says on the console about mistakes of an app. Production says nothing.

declare const process: { readonly env: { readonly NODE_ENV?: string | undefined } }

/** Where nothing bundles the package there is no `process`. */
export function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== 'production'
  } catch {
    return false
  }
}

/** Returns the function that says a text, once for each. */
export function createDevelopmentHint(): (text: string) => void {
  const said = new Set<string>()
  return (text) => {
    if (!isDevelopment() || said.has(text)) return
    said.add(text)
    console.warn(`react-mediawiki-auth: ${text}`)
  }
}
