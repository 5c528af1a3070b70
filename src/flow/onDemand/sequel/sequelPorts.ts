// The world of a flow from its first form on, as far as it knows it.
import type { Answer, Failure, Identity, ModuleName } from '../../../protocol/index.ts'
import type { Leg } from '../../leg.ts'
import type { Posting } from '../../posting.ts'
import type { RedirectPort } from '../../redirectPort.ts'

/** What a flow needs of the world once its first form stands. Each call ends when the signal fires; none may reject. */
export interface SequelPorts {
  readonly post: (leg: Leg, posting: Posting, signal: AbortSignal) => Promise<Answer | Failure>
  readonly identify: (signal: AbortSignal) => Promise<Identity | Failure>
  /** Ways to a third party and back. */
  readonly redirect: RedirectPort
  /** Tells other tabs that the flow begins, and hears of theirs until what it gives is called. */
  readonly announce: (module: ModuleName, onOther: () => void) => () => void
}
