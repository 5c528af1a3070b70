// What is in the way of a redirect.
import type { Redirecting, RedirectPending } from '../../flow/index.ts'
import type { Translate } from '../../messages/index.ts'
import { isInForeignFrame } from '../isInForeignFrame.ts'
import { providerName } from './providerName.ts'

/** One thing that is in the way. `link` leads out of it. */
export interface RedirectHint {
  readonly kind: 'timeoutWarning' | 'storageBlocked' | 'framed' | Exclude<Redirecting['phase'], 'popup' | 'leavingTab'>
  readonly text: string
  readonly link?: { readonly href: string; readonly label: string } | undefined
}

export function redirectHints(state: RedirectPending | Redirecting, translate: Translate): readonly RedirectHint[] {
  const provider = providerName(state, translate)
  if (state.kind === 'redirectPending') {
    return [
      ...(state.popupAttempts > 0 ? [{ kind: 'popupBlocked', text: translate('redirect-blocked') } as const] : []),
      ...(state.isStorageBlocked ? [{ kind: 'storageBlocked', text: translate('redirect-storage-blocked', provider) } as const] : []),
    ]
  }
  const warning = { kind: 'timeoutWarning', text: translate('redirect-timing-out', provider) } as const
  const hint = phaseHint(state.phase, provider, translate)
  return [...(state.isTimingOut ? [warning] : []), ...(hint ? [hint] : [])]
}

function phaseHint(phase: Redirecting['phase'], provider: string, translate: Translate): RedirectHint | undefined {
  switch (phase) {
    case 'returnPageMissing':
      return { kind: phase, text: translate('redirect-no-return-page') }
    case 'popupBlocked':
      return { kind: phase, text: translate('redirect-blocked') }
    case 'popupMaybeClosed':
      if (!isInForeignFrame()) return { kind: phase, text: translate('redirect-maybe-closed', provider) }
      return { kind: 'framed', text: translate('redirect-framed', provider), link: { href: window.location.href, label: translate('redirect-break-out') } }
    case 'popup':
    case 'leavingTab':
      return undefined
  }
}
