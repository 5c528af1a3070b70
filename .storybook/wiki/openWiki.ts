// Creates the wiki that a story configures, again for each view, and answers requests to wiki.example with it.
import type { Loader } from '@storybook/react-vite'
import { http } from 'msw'
import { mswLoader } from 'msw-storybook-addon/csf3'
import { createAuthClient } from 'react-mediawiki-auth/protocol'
import { createFakeWiki, type FakeWiki } from 'react-mediawiki-auth/testing'
import { createWire, type Wire } from './createWire.ts'
import { startWorker } from './startWorker.ts'
import type { Instead, StoryParameters } from './storyParameters.ts'

export interface Loaded {
  readonly wiki: FakeWiki
  readonly wire: Wire
}

const startMocking = mswLoader(startWorker)

export const openWiki: Loader = async (context) => {
  const { wiki: options, instead, loggedIn } = context.parameters as StoryParameters
  // First, because it removes the handlers of the previous story.
  await startMocking(context)
  const wiki = createFakeWiki(options)
  if (loggedIn) await logIn(wiki, loggedIn)
  const wire = createWire()
  const everything = `${new URL(wiki.api).origin}/*`
  context.msw.use(http.all(everything, ({ request }) => wire.record(request, (sent) => answer(sent, wiki, instead))))
  return { wiki, wire } satisfies Loaded
}

async function logIn({ api, fetch }: FakeWiki, { username, password }: NonNullable<StoryParameters['loggedIn']>): Promise<void> {
  const client = createAuthClient({ api, fetch, origin: new URL(api).origin })
  await client.begin('clientlogin', { fields: [['username', username], ['password', password]], returnUrl: location.href })
}

async function answer(request: Request, wiki: FakeWiki, instead: Instead | undefined): Promise<Response> {
  const { method, url } = request
  const body = method === 'POST' ? await request.clone().text() : ''
  const parameters = new URLSearchParams([...new URL(url).searchParams, ...new URLSearchParams(body)])
  return (await instead?.({ method, parameters })) ?? wiki.fetch(request)
}
