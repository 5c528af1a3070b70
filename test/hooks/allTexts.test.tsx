// Whoever draws a flow by hand can say all that <AuthFlow> says: in every state, with every notice, in the flow's language.
import { act, fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { modulesToGoTo, type FlowState, type Notice, type Step, type StopReason, type Task, type Values } from '../../src/flow/index.ts'
import type { AuthFlowHandle, AuthFlowOptions } from '../../src/hooks/index.ts'
import { AuthFlow, createAuthClient, useAuthFlow, type AuthRequest, type AnyFormField, type Failure, type FlowAction, type UseAuthFlowResult, type WikiMessage } from '../../src/index.ts'
import { modules, type ModuleName } from '../../src/protocol/index.ts'
import de from '../../src/messages/locales/de.json'
import * as given from '../flow/requests.ts'

const client = createAuthClient({ api: 'https://wiki.example/w/api.php', language: 'de' })
const allModules = Object.keys(modules) as ModuleName[]
const done = vi.fn<(what: string) => void>()
const sent = vi.fn<(button: string | undefined, values: Values) => void>()

/** The state that both of them show. */
let current: FlowState
let framed = false

vi.mock('../../src/hooks/useFlow.ts', () => ({ useFlow: (options: AuthFlowOptions): AuthFlowHandle => handleOf(options) }))
vi.mock('../../src/hooks/isInForeignFrame.ts', () => ({ isInForeignFrame: () => framed }))

function handleOf({ returnUrl }: AuthFlowOptions): AuthFlowHandle {
  const does = (what: string) => () => { done(what) }
  const missing = [{ name: 'username', kind: 'missing' }, { name: 'password', kind: 'missing' }] as const
  const submit = () => Promise.resolve(missing)
  const submitWith = (button: string, values?: object) => {
    sent(button, new Map([...(values as Values)]))
    return Promise.resolve([])
  }
  return {
    module: current.task.module, api: client.api, client, language: 'de', state: current, submit, submitWith,
    otherModules: modulesToGoTo(current), canUsePopup: returnUrl !== undefined,
    goTo: (module) => { done(`goTo ${module}`) }, refresh: does('refresh'), cancel: does('cancel'), startOver: does('startOver'), stayLoggedIn: does('stayLoggedIn'),
    openPopup: does('openPopup'), lookAgain: does('lookAgain'), redirectInTab: does('redirectInTab'), extendRedirect: does('extendRedirect'),
  }
}

beforeEach(() => {
  framed = false
  done.mockClear()
})

const message = (html: string): WikiMessage => ({ kind: 'text', text: html })
const labelled = (request: AuthRequest): AuthRequest => ({ ...request, fields: request.fields.map((field) => ({ ...field, label: message(`The ${field.name}`), help: message(`Help of ${field.name}`) })) })
const begin = given.step('begin', ...[given.passwordLogin, given.rememberMe, given.provider].map(labelled))
const withCaptcha = given.step('begin', labelled(given.passwordLogin), { ...labelled(given.captcha), kind: 'CaptchaAuthenticationRequest' })
const later = given.step('continue', labelled(given.code))
const factors = given.step('continue', labelled(given.code), { ...labelled(given.secondFactorChoice), metadata: { currentModule: 'totp', moduleDescriptions: { a: 'A paper with codes' } } })
const oneFactor = given.step('continue', labelled(given.code), { ...given.secondFactorChoice, fields: [given.select('newModule')], metadata: { currentModule: 'a' } })
const chosenPassword = given.step('continue', labelled(given.newPassword), labelled(given.skip))
/** The wiki has a button that says what the kit's would. */
const sameLabel = given.step('begin', given.passwordLogin, { ...given.provider, fields: [{ ...given.button('idp'), label: message(de['submit-clientlogin']) }] })
const lists = given.step('continue', given.request('Lists', 'required', [{ ...given.select('realm', 'z'), label: message('Realm') }, given.multiselect('groups')]))
const words = given.step('continue', given.request('Words', 'required', [{ ...given.note('words'), label: message('Title') }, given.note('more')]))

function captchaStep(type: string, kind: Step['kind']): Step {
  const request = { ...labelled(given.captcha), kind: 'CaptchaAuthenticationRequest', metadata: { type } }
  return given.step(kind, { ...request, fields: request.fields.map((field) => (field.type === 'null' ? { ...field, value: type === 'question' ? '<b>Three</b> words' : '/w/captcha.png' } : field)) })
}
const network: Failure = { kind: 'network' }
const failures: Readonly<Record<Failure['kind'], readonly Failure[]>> = {
  network: [network],
  timeout: [{ kind: 'timeout', timeoutMs: 30_000 }],
  aborted: [{ kind: 'aborted' }],
  httpRedirect: [{ kind: 'httpRedirect', target: 'https://login.example/' }],
  http: [{ kind: 'http', status: 500, text: 'Kaputt', retryAfterMs: undefined }, { kind: 'http', status: 503, text: undefined, retryAfterMs: 5000 }],
  malformed: [{ kind: 'malformed', content: 'html', path: 'query' }],
  exception: [{ kind: 'exception', name: 'TypeError' }],
  api: ['badtoken', 'readonly', 'internal_api_error_DBQueryError', 'customcode'].map((code) => ({ kind: 'api', code, message: message('Geht nicht.'), reason: undefined, retryAfterMs: undefined })),
}
const busy = (): Failure => ({ kind: 'http', status: 503, text: 'Maintenance', retryAfterMs: 90_000 })

type Given = Partial<Task>
const context = (task: Given = {}, username = 'Ada') => ({ attempt: 1, prefill: new Map([['username', username]]), task: { module: 'clientlogin', canCreateAccount: true, ...task } as const })
const form = (notice?: Notice, task: Given = {}, username?: string): FlowState => ({ ...context(task, username), kind: 'awaitingInput', step: begin, notice })
const stopped = (reason: StopReason, task: Given = {}): FlowState => ({ ...context(task), kind: 'stopped', reason })
const back = { from: begin, label: message('Log in with Harbour ID'), host: 'idp.example', parameterNames: [] }
const target = { ...back, target: 'https://idp.example/', requiresParameters: false, redirectData: undefined }
const refusal = (code: string, text = 'Nein.', field?: string): Notice => ({ kind: 'wikiMessage', tone: 'error', message: message(text), code, field })
const identity = { providerLabel: message('Harbour ID'), canLinkAfterLogin: true }

/** Records, so that a new state, notice or reason does not compile until it is here. */
const notices: Readonly<Record<Notice['kind'], readonly FlowState[]>> = {
  wikiMessage: [
    form(refusal('wrongpassword')),
    form(refusal('wrongpassword'), {}, 'Ada@bot'),
    form(refusal('noname', 'So heißt niemand.', 'username')),
    form(refusal('baduser', 'Nein.', 'username')),
    form(refusal('captcha-fail', '')),
    form(refusal('authmanager-authn-no-primary')),
    form(refusal('oathauth-throttled')),
    form(refusal('webauthn-error-verification-failed')),
    form({ kind: 'wikiMessage', tone: 'error', message: undefined, code: undefined }),
    form({ kind: 'wikiMessage', tone: 'info', message: message('Bitte.'), code: undefined }),
  ],
  failure: [...Object.values(failures).flat().map((failure) => form({ kind: 'failure', tone: 'error', failure })), form({ kind: 'failure', tone: 'error', failure: busy() })],
  outcomeUnknown: [form({ kind: 'outcomeUnknown', tone: 'error', failure: network }), form({ kind: 'outcomeUnknown', tone: 'error', failure: busy() })],
  expired: [form({ kind: 'expired', tone: 'error' })],
  answerLost: [form({ kind: 'answerLost', tone: 'error' })],
  popupClosed: [form({ kind: 'popupClosed', tone: 'error' })],
  timedOut: [form({ kind: 'timedOut', tone: 'error' })],
  returnedEmpty: [form({ kind: 'returnedEmpty', tone: 'error' })],
  returnLost: [form({ kind: 'returnLost', tone: 'error' })],
  resetRequested: [form({ kind: 'resetRequested', tone: 'info' })],
  reauthenticate: [form({ kind: 'reauthenticate', tone: 'info', username: undefined }), form({ kind: 'reauthenticate', tone: 'info', username: 'Ada' })],
  accountCreated: [form({ kind: 'accountCreated', tone: 'info', username: 'Ada' })],
  externalAccountCreated: [form({ kind: 'externalAccountCreated', tone: 'info', username: 'Ada' })],
  temporaryAccount: [form({ kind: 'temporaryAccount', tone: 'info', username: '~2026-1' }, { module: 'createaccount' })],
}

const reasons: Readonly<Record<StopReason['kind'], readonly FlowState[]>> = {
  failure: [...Object.values(failures).flat().map((failure) => stopped({ kind: 'failure', failure })), stopped({ kind: 'failure', failure: busy() })],
  outcomeUnknown: [stopped({ kind: 'outcomeUnknown', failure: busy(), parameterNames: [] })],
  notAllowed: [stopped({ kind: 'notAllowed' }), stopped({ kind: 'notAllowed' }, { module: 'linkaccount' })],
  noRequests: [stopped({ kind: 'noRequests' }), stopped({ kind: 'noRequests' }, { module: 'resetpassword' })],
  nothingToDo: (['linkaccount', 'changeauthenticationdata'] as const).map((module) => stopped({ kind: 'nothingToDo' }, { module })),
  notLoggedIn: (['linkaccount', 'changeauthenticationdata'] as const).map((module) => stopped({ kind: 'notLoggedIn' }, { module })),
  otherUser: [stopped({ kind: 'otherUser', expectedUsername: 'Ada', username: 'Eve' }, { module: 'linkaccount' })],
  unsafeTarget: [stopped({ kind: 'unsafeTarget' })],
  superseded: [stopped({ kind: 'superseded' })],
}

const states: Readonly<Record<FlowState['kind'], readonly FlowState[]>> = {
  starting: [{ ...context(), kind: 'starting' }],
  alreadyLoggedIn: [{ ...context(), kind: 'alreadyLoggedIn', username: 'Ada' }],
  awaitingInput: [
    form(),
    ...allModules.map((module) => form(undefined, { module })),
    form(undefined, { module: 'changeauthenticationdata', request: 'TOTP' }),
    form(undefined, { reauthenticatesFor: 'LinkAccounts' }),
    { ...context(), kind: 'awaitingInput', step: words, notice: { kind: 'wikiMessage', tone: 'info', message: message('Read this'), code: undefined } },
    form(undefined, { externalIdentity: identity }),
    form(undefined, { externalIdentity: { providerLabel: undefined, canLinkAfterLogin: false }, canCreateAccount: false }),
    form(undefined, { module: 'createaccount', externalIdentity: identity }),
    form(undefined, { module: 'createaccount', externalIdentity: { ...identity, isForgottenByWiki: true } }),
    ...[later, factors, oneFactor, chosenPassword, sameLabel, lists, words, captchaStep('image', 'begin'), captchaStep('question', 'continue'), captchaStep('simple', 'continue')].map((step) => ({ ...context(), kind: 'awaitingInput' as const, step, notice: undefined })),
    ...Object.values(notices).flat(),
  ],
  submitting: [{ ...context(), kind: 'submitting', step: begin }],
  recovering: [{ ...context(), kind: 'recovering', step: begin, failure: network }],
  refreshing: [{ ...context(), kind: 'refreshing', reason: 'refused', step: begin, notice: refusal('wrongpassword') }],
  redirectPending: [
    { ...context(), ...target, kind: 'redirectPending', popupAttempts: 0 },
    { ...context(), ...target, kind: 'redirectPending', popupAttempts: 1, isStorageBlocked: true },
  ],
  redirecting: [
    ...(['popup', 'popupMaybeClosed', 'returnPageMissing', 'popupBlocked', 'leavingTab'] as const).map((phase) => ({ ...context(), ...target, kind: 'redirecting' as const, phase })),
    { ...context(), ...target, kind: 'redirecting', phase: 'popupMaybeClosed', isTimingOut: true },
  ],
  submittingReturn: [{ ...context(), ...back, kind: 'submittingReturn' }],
  recoveringReturn: [{ ...context(), kind: 'recoveringReturn', failure: network, parameterNames: [] }],
  passed: [
    ...allModules.map((module): FlowState => ({ ...context({ module }), kind: 'passed', username: 'Ada' })),
    { ...context({ module: 'changeauthenticationdata', request: 'TOTP' }), kind: 'passed', username: 'Ada' },
    { ...context(), kind: 'passed', username: 'Eve', expectedUsername: 'Ada' },
    { ...context({ module: 'resetpassword' }), kind: 'passed', username: undefined },
  ],
  cancelled: [{ ...context(), kind: 'cancelled' }],
  stopped: Object.values(reasons).flat(),
}

const options = { module: 'clientlogin', api: client, language: 'de', messages: de, returnUrl: '/return.html' } as const

let byHand: UseAuthFlowResult

function ByHand(more: Partial<AuthFlowOptions>) {
  const flow = useAuthFlow({ ...options, ...more, module: 'clientlogin' })
  byHand = flow
  return (
    <form {...flow.formProps}>
      <h2>{flow.title}</h2>
      <p>{flow.description}</p>
      {flow.notice && <div {...flow.notice.noticeProps}>{flow.notice.message}</div>}
      <p>{flow.issues.length > 1 && flow.issuesTitle}</p>
      <ul>{flow.issues.map(({ name, text, inputId }) => <li key={name}><a href={`#${inputId}`}>{text}</a></li>)}</ul>
      {flow.fields.map((field) => <div key={field.name}><Control {...field} />{field.error}{field.help}</div>)}
      {flow.submitLabel !== undefined && <button>{flow.submitLabel}</button>}
      <p>{flow.or}</p>
      {flow.actions.map(({ id, label, description, heading, onClick }) => <p key={id}><b>{heading}</b><button type="button" onClick={onClick}>{label}</button>{description}</p>)}
      {flow.links.map(({ module, label, onClick }) => <button key={module} type="button" onClick={onClick}>{label}</button>)}
      <p role="status">{flow.status}</p>
    </form>
  )
}

function Control({ type, label, content, options, inputProps }: AnyFormField) {
  if (type === 'button') return <button type="button">{label}</button>
  if (type === 'null') return <div>{content}</div>
  if (type !== 'select') return <><b>{label}</b><input {...inputProps} />{options.map(({ value, label: choice }) => <i key={value}>{choice}</i>)}</>
  return <><b>{label}</b><select {...inputProps}>{options.map(({ value, label: choice }) => <option key={value} value={value}>{choice}</option>)}</select></>
}

/** The words on the page, without those of controls of the kit's own. */
function wordsIn(container: Element): ReadonlySet<string> {
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT)
  const words = new Set<string>()
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode
    const text = textContent?.trim() ?? ''
    if (text && !parentElement?.closest('.mwa-time-left, .mwa-password-toggle')) words.add(text)
  }
  return words
}

async function bothIn(more: Partial<AuthFlowOptions> = {}) {
  const kit = render(<AuthFlow {...options} {...more} module="clientlogin" />)
  const hand = render(<ByHand {...more} />)
  await act(() => vi.dynamicImportSettled())
  return { kit, hand, missing: () => [...wordsIn(kit.container)].filter((words) => !wordsIn(hand.container).has(words)) }
}

const cases = Object.values(states).flat().map((state, index) => ({ state, name: `${state.kind}, ${String(index)}` }))

describe('a flow by hand says all that <AuthFlow> says', () => {
  it.each(cases)('in $name', async ({ state }) => {
    current = state
    const { kit, missing } = await bothIn()
    expect(kit.container.textContent).not.toBe('')
    expect(missing()).toEqual([])
    // What is missing in one language would be there in English.
    expect(kit.container.textContent).not.toMatch(/\b(?:the|your|again)\b(?! (?:username|password))/i)
  })

  it('with a button to cancel, where the app wants one', async () => {
    current = form()
    const { missing } = await bothIn({ onCancel: () => undefined })
    expect(missing()).toEqual([])
    expect(byHand.actions.map(({ kind }) => kind)).toEqual(['cancel'])
  })

  it('in a frame of another site', async () => {
    framed = true
    current = { ...context(), ...target, kind: 'redirecting', phase: 'popupMaybeClosed' }
    const { missing, hand } = await bothIn()
    expect(missing()).toEqual([])
    expect(hand.container.querySelector('a[target=_blank]')).not.toBeNull()
  })

  it('without a return page', async () => {
    current = { ...context(), ...target, kind: 'redirectPending', popupAttempts: 0 }
    const { missing } = await bothIn({ returnUrl: undefined })
    expect(missing()).toEqual([])
    expect(byHand.actions.map(({ kind, variant }) => `${kind} ${variant ?? ''}`)).toEqual(['redirectInTab primary', 'startOver quiet'])
  })

  it('of a captcha that is new, and of one that may have been wrong', async () => {
    current = form()
    const { kit, hand, missing } = await bothIn()
    const show = (state: FlowState) => {
      current = state
      kit.rerender(<AuthFlow {...options} />)
      hand.rerender(<ByHand />)
    }
    const notice = refusal('wrongpassword')
    show({ ...context(), kind: 'refreshing', reason: 'refused', step: begin, notice })
    show({ ...context(), kind: 'awaitingInput', step: withCaptcha, notice })
    expect(byHand.notice?.text).toBe(`Nein. ${de['captcha-is-new']}`)
    await act(() => vi.dynamicImportSettled())
    expect(missing()).toEqual([])
    show({ ...context(), kind: 'refreshing', reason: 'refused', step: withCaptcha, notice: { ...notice } })
    expect(byHand.notice?.text).toBe(`Nein. ${de['captcha-may-be-wrong']}`)
    expect(missing()).toEqual([])
  })

  it('of what is missing', async () => {
    current = form()
    const { kit, hand, missing } = await bothIn()
    for (const { container } of [kit, hand]) fireEvent.submit(container.querySelector('form')!)
    await screen.findByText(de.issues, { selector: '.mwa-summary p' })
    expect(missing()).toEqual([])
    expect(byHand.issues.map(({ inputId }) => document.getElementById(inputId))).not.toContain(null)
  })

  it('when a wait is over, and until then sends nothing', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    current = form({ kind: 'failure', tone: 'error', failure: busy() })
    const { missing, hand } = await bothIn()
    expect(byHand.mustWait).toBe(true)
    fireEvent.submit(hand.container.querySelector('form')!)
    await act(() => vi.advanceTimersByTimeAsync(1000))
    expect(byHand.issues).toEqual([])
    await act(() => vi.advanceTimersByTimeAsync(90_000))
    expect(byHand.mustWait).toBe(false)
    expect(byHand.notice?.text).toMatch(new RegExp(`${de['retry-now']}$`))
    expect(missing()).toEqual([])
    vi.useRealTimers()
  })

  it('of a wiki that takes long, and offers to cancel', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    current = { ...context(), kind: 'submitting', step: begin }
    const { missing } = await bothIn()
    expect(byHand.notice).toBeUndefined()
    await act(() => vi.advanceTimersByTimeAsync(10_000))
    expect(byHand.notice?.text).toBe(de['still-waiting'])
    expect(missing()).toEqual([])
    byHand.actions.find(({ kind }) => kind === 'cancel')?.onClick()
    expect(done).toHaveBeenCalledExactlyOnceWith('cancel')
    vi.useRealTimers()
  })
})

it('does not repeat in a field what stands above the form, also while that is sent', () => {
  current = { ...context(), kind: 'awaitingInput', step: words, notice: { kind: 'wikiMessage', tone: 'info', message: message('Read this'), code: undefined } }
  const { rerender } = render(<ByHand />)
  const contents = () => byHand.fields.map(({ content, help }) => [content !== undefined, help !== undefined])
  // The first has a label of its own.
  expect(contents()).toEqual([[true, false], [false, false]])
  current = { ...context(), kind: 'submitting', step: words }
  rerender(<ByHand />)
  expect(contents()).toEqual([[true, false], [false, false]])
})

describe('the ways on of a flow by hand', () => {
  const expected: Readonly<Record<Exclude<FlowAction['kind'], 'cancel' | 'logInHere' | 'secondFactor' | 'switchKeyboard'>, readonly [state: FlowState, does: string]>> = {
    startOver: [{ ...context(), kind: 'cancelled' }, 'startOver'],
    tryAgain: [stopped({ kind: 'failure', failure: network }), 'startOver'],
    lookAgain: [form({ kind: 'outcomeUnknown', tone: 'error', failure: network }), 'lookAgain'],
    stayLoggedIn: [{ ...context(), kind: 'alreadyLoggedIn', username: 'Ada' }, 'stayLoggedIn'],
    logInAsOther: [{ ...context(), kind: 'alreadyLoggedIn', username: 'Ada' }, 'startOver'],
    openPopup: [{ ...context(), ...target, kind: 'redirectPending', popupAttempts: 0 }, 'openPopup'],
    redirectInTab: [{ ...context(), ...target, kind: 'redirectPending', popupAttempts: 0 }, 'redirectInTab'],
    extendRedirect: [{ ...context(), ...target, kind: 'redirecting', phase: 'popup', isTimingOut: true }, 'extendRedirect'],
    createAccount: [form(undefined, { externalIdentity: identity }), 'goTo createaccount'],
    leaveIdentity: [form(undefined, { externalIdentity: identity }), 'startOver'],
    anotherImage: [{ ...context(), kind: 'awaitingInput', step: captchaStep('image', 'begin'), notice: undefined }, 'refresh'],
  }

  it.each(Object.entries(expected))('do what they say: %s', (kind, [state, does]) => {
    current = state
    render(<ByHand />)
    byHand.actions.find((action) => action.kind === kind)?.onClick()
    expect(done).toHaveBeenCalledExactlyOnceWith(does)
  })

  it('lead to the form, for a user who has an account', () => {
    current = form(undefined, { externalIdentity: identity })
    const { container } = render(<ByHand />)
    byHand.actions.find(({ kind }) => kind === 'logInHere')?.onClick()
    expect(container.querySelector('input')).toHaveFocus()
  })

  it('lead to another second factor', async () => {
    current = { ...context(), kind: 'awaitingInput', step: factors, notice: undefined }
    render(<ByHand />)
    expect(byHand.fields.map(({ name }) => name)).toEqual(['OATHToken'])
    const [factor] = byHand.actions
    expect(factor).toMatchObject({ kind: 'secondFactor', label: 'A paper with codes', heading: de.methods })
    await act(async () => {
      factor?.onClick()
      await Promise.resolve()
    })
    expect(sent).toHaveBeenCalledOnce()
    expect([sent.mock.calls[0]?.[0], sent.mock.calls[0]?.[1].get('newModule')]).toEqual(['newModule', 'a'])
  })

  it('change the keyboard for a recovery code, and back', () => {
    current = { ...context(), kind: 'awaitingInput', step: later, notice: undefined }
    const { container } = render(<ByHand />)
    const input = container.querySelector('input')
    const press = () => { act(() => { byHand.actions.find(({ kind }) => kind === 'switchKeyboard')?.onClick() }) }
    press()
    expect(input?.inputMode).toBe('text')
    expect(input).toHaveFocus()
    expect(byHand.actions[0]?.label).toBe(de['code-with-digits'])
    press()
    expect(input?.inputMode).toBe('numeric')
  })

  it('are each there once', () => {
    current = { ...context(), kind: 'awaitingInput', step: later, notice: { kind: 'outcomeUnknown', tone: 'error', failure: network } }
    render(<ByHand />)
    expect(byHand.actions.map(({ kind }) => kind)).toEqual(['lookAgain', 'startOver', 'switchKeyboard'])
  })

  it('wait as long as the wiki asks', () => {
    current = stopped({ kind: 'failure', failure: busy() })
    render(<ByHand />)
    const [again] = byHand.actions
    expect(again?.isBusy).toBe(true)
    again?.onClick()
    expect(done).not.toHaveBeenCalled()
  })

  it('lead to other forms, with what was typed', () => {
    current = form()
    render(<ByHand />)
    byHand.links.find(({ module }) => module === 'resetpassword')?.onClick()
    expect(done).toHaveBeenCalledExactlyOnceWith('goTo resetpassword')
  })
})
