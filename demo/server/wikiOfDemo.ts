// What the server tells the page about the wiki.
import type { FakeMail } from 'react-mediawiki-auth/testing'

export type WikiOfDemo =
  | {
      readonly kind: 'fake'
      readonly accounts: readonly { readonly username: string; readonly password: string; readonly shows: string }[]
      readonly features: readonly string[]
      /** The origin of the identity providers. */
      readonly identityProvider: string
    }
  | { readonly kind: 'real'; readonly api: string; readonly features: readonly string[] }

/** A mail that the fake wiki has sent. */
export type MailOfDemo = FakeMail
