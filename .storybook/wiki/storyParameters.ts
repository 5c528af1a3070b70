// What a story may say about the wiki that it talks to.
import type { FakeWikiOptions } from 'react-mediawiki-auth/testing'

/** Answers in the wiki's place where it gives something. `parameters` are those of the address and of the body. */
export type Instead = (call: { readonly method: string; readonly parameters: URLSearchParams }) => Response | Promise<Response> | undefined

export interface StoryParameters {
  /** A wiki with the demo accounts, unless told otherwise. */
  readonly wiki?: FakeWikiOptions
  /** Who is logged in before the story begins. */
  readonly loggedIn?: { readonly username: string; readonly password: string }
  /** For what no fake wiki does by itself, such as not to be there. */
  readonly instead?: Instead
}
