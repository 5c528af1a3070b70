// What development says once on the console about the calls of an app. Production says nothing.

declare const process: { readonly env: { readonly NODE_ENV?: string | undefined } }

/** Returns the function that says a text, once for each. Where nothing bundles the package there may be no `process`. */
export function createDevelopmentHint(): (text: string) => void {
  const said = new Set<string>()
  return (text) => {
    if (typeof process === 'undefined' || process.env.NODE_ENV === 'production' || said.has(text)) return
    said.add(text)
    console.warn(`react-mediawiki-auth: ${text}`)
  }
}
