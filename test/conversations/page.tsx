// A page with an <AuthFlow>, whose wiki, windows and security keys do only what a conversation says, and which records everything.
import { dehydrate, QueryClient } from '@tanstack/react-query'
import { render, type RenderResult } from '@testing-library/react'
import { StrictMode } from 'react'
import { vi } from 'vitest'
import { toFieldPath } from '../../src/flow/fieldPath.ts'
import { AuthFlow, createAuthClient, type AuthClient } from '../../src/index.ts'
import { isFailure, type Field, type RequestList } from '../../src/protocol/index.ts'
import type { PopupOptions, RedirectTransport } from '../../src/redirect/index.ts'
import type { PageSetting } from './formOperations.ts'
import { openFetch, type OpenFetch } from './openFetch.ts'
import type { OpenWindow } from './scriptedPorts.ts'

export interface Page {
  readonly rendered: RenderResult
  readonly fetches: OpenFetch[]
  readonly windows: OpenWindow[]
  /** What the app was told, what its query client saw, and what was handed to windows. */
  readonly told: unknown[]
  /** Returns the fields of the step that the page shows or shows next, by the `name` of an input. */
  readonly fieldsOf: (inputName: string) => readonly Field[]
  readonly show: (language: string | undefined) => void
  readonly hide: () => void
}

/** Needs fake timers. */
export function openPage(setting: PageSetting, newSecret: () => string): Page {
  const fetches: OpenFetch[] = []
  const windows: OpenWindow[] = []
  const told: unknown[] = []
  let list: RequestList = { requests: [] }
  const tell = (...all: unknown[]) => { told.push(...all) }
  const plain = createAuthClient({ api: '/w/api.php', fetch: (input, init) => openFetch(fetches, input, init) })
  const keepList = <Outcome extends { readonly kind: string }>(outcome: Outcome) => {
    if (!isFailure(outcome) && 'requests' in outcome && outcome.kind !== 'redirected') list = outcome as unknown as RequestList
    return outcome
  }
  const client: AuthClient = {
    ...plain,
    info: async (...call) => keepList(await plain.info(...call)),
    begin: async (...call) => keepList(await plain.begin(...call)),
    continue: async (...call) => keepList(await plain.continue(...call)),
  }
  stubKeys(setting.key, newSecret)

  let opened = 0
  const mayOpen = () => setting.opens[opened++] ?? true
  const transport: Partial<RedirectTransport> = {
    openPopup({ onEvent, ...options }: PopupOptions) {
      tell(options)
      if (!mayOpen()) return undefined
      const popup: OpenWindow = { onEvent, target: undefined, accepts: () => true, isClosed: false }
      windows.push(popup)
      return {
        go: (target, accepts) => { Object.assign(popup, { target, accepts }); tell(target) },
        reopen: mayOpen,
        close: () => { popup.isClosed = true },
      }
    },
    redirectInTab: (...call) => { tell(call); return () => undefined },
    consumeReturn: () => undefined,
  }
  const queryClient = setting.hasQueryClient ? recordingClient(tell) : undefined
  const { module, username, checkSession, logInAfterCreate, autoSubmitCodes } = setting
  const callbacks = { onEvent: tell, onStep: tell, onPass: tell, onError: tell, ...(setting.isCancellable && { onCancel: tell }) }
  const options = { module, username, checkSession, logInAfterCreate, autoSubmitCodes, transport, queryClient, returnUrl: setting.hasReturnPage ? '/return.html' : undefined }
  const flow = (language: string | undefined) => {
    const element = <AuthFlow api={client} language={language} {...options} {...callbacks} />
    return setting.isStrict ? <StrictMode>{element}</StrictMode> : element
  }
  const rendered = render(flow(undefined))
  return {
    rendered, fetches, windows, told,
    fieldsOf: (inputName) => list.requests.flatMap(({ fields }) => fields.filter(({ name }) => toFieldPath(name) === inputName)),
    show: (language) => { rendered.rerender(flow(language)) },
    hide: () => { rendered.rerender(<p>Gone</p>) },
  }
}

/** A query client of an app that logs and would persist everything. */
function recordingClient(tell: (...all: unknown[]) => void): QueryClient {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: 2, gcTime: Infinity }, mutations: { retry: 2, gcTime: Infinity } } })
  const record = () => { tell(dehydrate(queryClient, { shouldDehydrateQuery: () => true, shouldDehydrateMutation: () => true })) }
  queryClient.getQueryCache().subscribe(record)
  queryClient.getMutationCache().subscribe(record)
  return queryClient
}

const bytes = (text: string) => new TextEncoder().encode(text).buffer

/** A key that was answered is a secret like a password. */
function stubKeys(key: PageSetting['key'], newSecret: () => string): void {
  const answer = () => {
    const response = { authenticatorData: bytes('1'), clientDataJSON: bytes('2'), signature: bytes('3'), userHandle: null }
    return { id: newSecret(), type: 'public-key', rawId: bytes('4'), response }
  }
  const get = ({ signal }: CredentialRequestOptions) => {
    if (key === 'answers') return Promise.resolve(answer())
    return new Promise((_, reject) => {
      if (key === 'denied') reject(new DOMException('', 'NotAllowedError'))
      signal?.addEventListener('abort', () => { reject(new DOMException('', 'AbortError')) })
    })
  }
  vi.stubGlobal('PublicKeyCredential', key === 'none' ? undefined : Object.assign(function () { /* only looked at */ }, { isConditionalMediationAvailable: async () => false }))
  Object.defineProperty(navigator, 'credentials', { configurable: true, value: key === 'none' ? undefined : { get } })
}
