// Runs a flow from its first form on: posts what was submitted, takes what is answered, and fetches the ways that lead
// elsewhere when an answer or a click needs them.
import type { Answer, Failure } from '../../../protocol/index.ts'
import type { Pairs } from '../../../redirect/index.ts'
import { faultsIn } from '../../faults.ts'
import { initialValues } from '../../initialValues.ts'
import type { Posting } from '../../posting.ts'
import type { Redirecting, Submitting } from '../../state.ts'
import type { Journey } from '../journey/index.ts'
import { isOffTheWay } from './isOffTheWay.ts'
import { postingOf } from './postingOf.ts'
import type { Sequel, SequelOptions } from './sequel.ts'
import type { Ways } from './ways.ts'
import { isInProgress, withAnswers } from './withAnswers.ts'

export function createSequel({ base, module, ports, place, send, ...road }: SequelOptions): Sequel {
  let journey: Journey | undefined
  let ways: Ways | undefined
  let quieten: (() => void) | undefined
  const plain = withAnswers(base, () => ways)
  let transition = plain

  async function takeDetours(): Promise<void> {
    const found = transition === plain ? await import('../detours/index.ts').catch(() => undefined) : undefined
    // Without it the plain way has to do.
    if (found) transition = found.withDetours({ base: plain, ...road })
  }

  /** Undefined: what a journey needs cannot be had. */
  async function setOut(): Promise<Journey | undefined> {
    const found = journey ? undefined : await import('../journey/index.ts').catch(() => undefined)
    if (found) {
      journey ??= found.createJourney({ module, port: ports.redirect, place, send })
      ways = found.waysWith(ports.redirect)
    }
    return journey
  }

  async function take({ run, leg }: Submitting | Redirecting, coming: Promise<Answer | Failure>): Promise<void> {
    const outcome = await coming
    const isReady = outcome.kind !== 'redirected' || (await setOut())
    if (isOffTheWay(leg, outcome)) await takeDetours()
    send({ kind: 'answered', run, outcome: isReady ? outcome : { kind: 'network' } })
  }

  const post = (state: Submitting | Redirecting, posting: Posting, signal: AbortSignal) =>
    void take(state, ports.post(state.leg, posting, signal))

  return {
    get transition() {
      return transition
    },

    post(state, { values, pressed }, signal) {
      const { step, run, leg } = state
      if (step.kind === 'begin') {
        quieten?.()
        quieten = ports.announce(leg.module, () => { send({ kind: 'superseded', run }) })
      }
      // The values go from the event into the POST; no closure outlives it.
      post(state, postingOf(step, values, pressed), signal)
    },

    goOn(state, parameters, signal) {
      const values = new Map(parameters)
      // Each name once: of several values the last counts, as it would for the wiki.
      const fields = state.names.flatMap((name): Pairs => (values.has(name) ? [[name, values.get(name) ?? '']] : []))
      post(state, { phase: 'continue', fields, requests: undefined }, signal)
    },

    enter(state, event) {
      if (!isInProgress(state)) quieten?.()
      journey?.enter(state, event)
      if (state.kind !== 'asking' || state.repeats === undefined) return
      const { step, repeats: pressed } = state
      const values = initialValues(step, state.kept)
      if (!faultsIn(step, values, pressed).length) send({ kind: 'submit', values, pressed })
    },

    accompany: async (run) => (await setOut())?.accompany(run),
    arrival: async () => (await setOut())?.arrival(),
    takeDetours,
    stop: () => quieten?.(),
  }
}
