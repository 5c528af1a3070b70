// What the server tells the page about the wiki.

export type WikiOfDemo =
  | {
      readonly kind: 'fake'
      readonly accounts: readonly { readonly username: string; readonly password: string; readonly shows: string }[]
      readonly features: readonly string[]
      /** The origin of the identity providers. */
      readonly identityProvider: string
    }
  | { readonly kind: 'real'; readonly api: string; readonly features: readonly string[] }
