// Trusted Types: on a page that enforces them, markup and the URLs of scripts have to go through a policy that the page allows.
import type { Config } from 'dompurify'

/** The name that a content security policy has to list: `trusted-types react-mediawiki-auth`. */
const policyName = 'react-mediawiki-auth'

type TrustedTypesPolicy = NonNullable<Config['TRUSTED_TYPES_POLICY']>

/** TypeScript's DOM has none yet. */
interface Rules {
  readonly createHTML: (html: string) => string
  readonly createScriptURL: (url: string) => string
}

interface WithTrustedTypes {
  readonly trustedTypes?: { readonly createPolicy: (name: string, rules: Rules) => TrustedTypesPolicy } | undefined
}

/** Nothing else gets hold of the policy: markup comes from the sanitiser, and the URL of a script from the app or from this kit. */
const rules: Rules = { createHTML: (html) => html, createScriptURL: (url) => url }

let policy: TrustedTypesPolicy | undefined

/** Returns `undefined` where the browser has no Trusted Types, and where the page does not allow the policy. */
export function trustedTypesPolicy(): TrustedTypesPolicy | undefined {
  try {
    // A second policy of the name needs a permission of its own.
    policy ??= (globalThis as WithTrustedTypes).trustedTypes?.createPolicy(policyName, rules)
  } catch {
    // The sanitiser tries a policy of its own then, and a script loads where nothing is enforced.
  }
  return policy
}

/** Returns what `src` of a script takes. The types of the DOM know text alone. */
export function trustedScriptUrl(url: string): string {
  return (trustedTypesPolicy()?.createScriptURL(url) as unknown as string | undefined) ?? url
}
