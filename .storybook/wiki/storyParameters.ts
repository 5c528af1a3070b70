// The parameters of a story that configure its wiki.
import type { FakeWikiOptions } from 'react-mediawiki-auth/testing'

/** Answers in place of the wiki if it returns a response. `parameters` are those of the URL and of the body. */
export type Instead = (call: { readonly method: string; readonly parameters: URLSearchParams }) => Response | Promise<Response> | undefined

export interface StoryParameters {
  /** The default is a wiki with the demo accounts. */
  readonly wiki?: FakeWikiOptions
  /** The user who is logged in before the story starts. */
  readonly loggedIn?: { readonly username: string; readonly password: string }
  /** For what the fake wiki cannot do, such as being unreachable. */
  readonly instead?: Instead
  /** What a page of documentation does with the story, as `@storybook/addon-docs` reads it. */
  readonly docs?: { readonly story?: { readonly autoplay?: boolean }; readonly source?: { readonly code: string; readonly language?: string } }
}
