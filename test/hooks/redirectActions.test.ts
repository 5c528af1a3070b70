// Which of the ways on is the primary one while a redirect needs the user.
import { expect, it } from 'vitest'
import type { Redirecting, RedirectPending } from '../../src/flow/index.ts'
import { redirectActions } from '../../src/hooks/actions/redirectActions.ts'
import type { AuthFlowHandle } from '../../src/hooks/authFlowHandle.ts'

const pending = (popupAttempts: number) => ({ kind: 'redirectPending', popupAttempts, host: 'harbour.example' }) as RedirectPending
const redirecting = (phase: Redirecting['phase']) => ({ kind: 'redirecting', phase, host: 'harbour.example' }) as Redirecting

function primaryOf(state: RedirectPending | Redirecting, canUsePopup = true): readonly string[] {
  const actions = redirectActions({ canUsePopup } as AuthFlowHandle, state, (key) => key)
  return actions.filter(({ variant }) => variant === 'primary').map(({ kind }) => kind)
}

it.each<[string, RedirectPending | Redirecting, readonly string[]]>([
  ['to open the window at first', pending(0), ['openPopup']],
  ['to go on in this tab when the window was blocked', pending(1), ['redirectInTab']],
  ['to go on in this tab when it was blocked once more', redirecting('popupBlocked'), ['redirectInTab']],
  ['to go on in this tab when the window leads nowhere', redirecting('returnPageMissing'), ['redirectInTab']],
  ['none while the window is open', redirecting('popup'), []],
])('it is %s', (_, state, primary) => {
  expect(primaryOf(state)).toEqual(primary)
})

it('it is to go on in this tab where no window can be opened', () => {
  expect(primaryOf(pending(0), false)).toEqual(['redirectInTab'])
})
