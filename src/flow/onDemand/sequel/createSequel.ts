// Runs a flow from its first form on: posts what was submitted, takes what is answered, and fetches the ways that lead
// elsewhere when an answer or a click needs them.
import { loginModule, modules, type Answer, type AuthRequest, type Failure, type ModuleName } from '../../../protocol/index.ts'
import type { Pairs, RedirectEvent } from '../../../redirect/index.ts'
import type { SubmitEvent } from '../../event.ts'
import { initialValues } from '../../initialValues.ts'
import { isCaptcha, isProof } from '../../kinds.ts'
import type { Posting } from '../../posting.ts'
import type { Redirecting, Submitting } from '../../state.ts'
import type { Journey } from '../journey/index.ts'
import { createSubmit } from './createSubmit.ts'
import { isOffTheWay } from './isOffTheWay.ts'
import { createPlace } from './place.ts'
import { postingOf } from './postingOf.ts'
import { leadsAway } from './requestsOnTheWay.ts'
import type { Overture, Sequel } from './sequel.ts'
import type { SequelPorts } from './sequelPorts.ts'
import type { Ways } from './ways.ts'
import { isInProgress, isPosting, withAnswers } from './withAnswers.ts'

export function createSequel({ base, module, initialInfo, send }: Overture, ports: SequelPorts): Sequel {
  const place = createPlace()
  let journey: Journey | undefined
  let ways: Ways | undefined
  let quieten: (() => void) | undefined
  /** The form is of another session or of long ago, and what of it works but once is asked for anew. */
  let isOld = false
  const { submit, release, drop } = createSubmit(send)
  const plain = withAnswers(base, () => ways)
  let transition = plain

  async function takeDetours(): Promise<void> {
    const found = transition === plain ? await import('../detours/index.ts').catch(() => undefined) : undefined
    // Without it the plain way has to do.
    if (found) transition = found.withDetours({ base: plain, modules, loginModule })
  }

  /** Undefined: what a journey needs cannot be had. */
  async function setOut(): Promise<Journey | undefined> {
    const found = journey ? undefined : await import('../journey/index.ts').catch(() => undefined)
    if (found) {
      journey ??= found.createJourney({ module, isModule, port: ports.redirect, place, send })
      ways = found.waysWith(ports.redirect)
    }
    return journey
  }

  async function take({ run, leg }: Submitting | Redirecting, coming: Promise<Answer | Failure>, signal: AbortSignal): Promise<void> {
    const outcome = await coming
    if (signal.aborted) return
    const isReady = outcome.kind !== 'redirected' || (await setOut())
    if (isOffTheWay(leg, outcome)) await takeDetours()
    send({ kind: 'answered', run, outcome: isReady ? outcome : { kind: 'network' } })
  }

  const post = (state: Submitting | Redirecting, posting: Posting, signal: AbortSignal) =>
    void take(state, ports.post(state.leg, posting, signal), signal)
  const accompany = async (run: number) => (await setOut())?.accompany(run)

  /** The values go from the event into the POST; no closure outlives it. */
  function postForm(state: Submitting, { values, pressed }: SubmitEvent, signal: AbortSignal): void {
    const { step, run, leg } = state
    // First: a browser opens windows in the click alone. One that nobody needs later is closed.
    if (pressed !== undefined && leadsAway(step, pressed)) {
      const tell = (told: RedirectEvent) => void accompany(run).then(() => { send({ ...told, run }) })
      place.opened = ports.redirect.open(tell)
      if (place.opened) void accompany(run)
    }
    if (step.kind === 'begin') {
      quieten?.()
      quieten = ports.announce(leg.module, () => { send({ kind: 'superseded', run }) })
    }
    post(state, postingOf(step, values, pressed), signal)
  }

  function goOn(state: Redirecting, parameters: Pairs, signal: AbortSignal): void {
    const values = new Map(parameters)
    // Each name once: of several values the last counts, as it would for the wiki.
    const fields = state.names.flatMap((name): Pairs => (values.has(name) ? [[name, values.get(name) ?? '']] : []))
    post(state, { phase: 'continue', fields, requests: undefined }, signal)
  }

  return {
    get transition() {
      return transition
    },
    submit,

    act(state, event, signal) {
      if (!/^(submitting|redirect)/.test(state.kind)) place.close()
      if (state.kind === 'submitting' && event.kind === 'submit') postForm(state, event, signal)
      else if (state.kind === 'redirecting' && 'parameters' in event) goOn(state, event.parameters, signal)
    },

    enter(state, event) {
      if (!isInProgress(state)) quieten?.()
      journey?.enter(state, event)
      if (state.kind !== 'renewing') release()
      // Its answer was given up when the page went away.
      if (!event && isPosting(state)) send({ kind: 'answered', run: state.run, outcome: { kind: 'aborted' } })
      if (state.kind !== 'asking') return
      const mayBeOld = isOld || !event
      isOld = false
      if (mayBeOld && state.step.requests.some(hasChallenge)) send({ kind: 'renew' })
      else if (state.repeats !== undefined) void submit(() => state, () => initialValues(state.step, state.kept), state.repeats)
    },

    arrival: async () => (await setOut())?.arrival(),

    async lookAhead({ run, ...asker }, signal) {
      await takeDetours()
      const checks = asker.kind === 'starting' && asker.checksSession && transition !== plain
      if (checks) return { kind: 'identified', run, outcome: await ports.identify(signal) }
      // A later run begins at another form, and what is renewed has to be new.
      isOld = run === 1 && asker.kind === 'starting' && !!initialInfo
      return isOld && initialInfo ? { kind: 'informed', run, outcome: initialInfo } : undefined
    },

    stop() {
      drop()
      quieten?.()
      place.close()
    },
  }
}

function hasChallenge(request: AuthRequest): boolean {
  return isCaptcha(request) || isProof(request)
}

function isModule(name: string): name is ModuleName {
  return Object.hasOwn(modules, name)
}
