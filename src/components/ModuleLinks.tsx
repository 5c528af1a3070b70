'use client'
// The links from one form to another: from a login to a new account or a new password, and back.
import type { FlowState } from '../flow/index.ts'
import { useAuthFlowContext, useMessages } from '../hooks/index.ts'
import type { ComponentMessageKey } from '../messages/index.ts'
import { accountModule, loginModule, modules, resetModule, type ModuleName } from '../protocol/index.ts'

/**
 * Where the links between the forms lead. A URL is that of your own page, `false` leaves a link out. By default each leads to
 * the other form in place.
 */
export interface ModuleLinkTargets {
  /** From a login to the form that mails a temporary password. */
  readonly resetPassword?: string | false | undefined
  /** From a login to the form for a new account. Shown only where the wiki lets people create one. */
  readonly createAccount?: string | false | undefined
  /** From the other forms to the login. */
  readonly logIn?: string | false | undefined
}

export interface ModuleLinksProps {
  readonly links: ModuleLinkTargets
  /** Returns the username that was typed. It goes along to a form in place, and never into a URL. */
  readonly typedName?: (() => string) | undefined
}

const linkedModules: readonly (readonly [target: keyof ModuleLinkTargets, module: ModuleName, label: ComponentMessageKey])[] = [
  ['resetPassword', resetModule, 'link-reset'],
  ['createAccount', accountModule, 'link-create'],
  ['logIn', loginModule, 'link-log-in'],
]

export function ModuleLinks({ links, typedName }: ModuleLinksProps) {
  const { state, otherModules, goTo } = useAuthFlowContext()
  const translate = useMessages()
  // There its own choices lead on.
  const offered = state.task.externalIdentity ? [] : needsLogin(state) && typeof links.logIn === 'string' ? [loginModule] : otherModules
  const shown = linkedModules.filter(([target, module]) => offered.includes(module) && links[target] !== false)
  if (!shown.length) return null
  return (
    <div className="mwa-module-links">
      {shown.map(([target, module, label]) => {
        const address = links[target]
        return typeof address === 'string' ? (
          <a key={module} href={address}>{translate(label)}</a>
        ) : (
          <button key={module} type="button" className="mwa-link" onClick={() => { goTo(module, typedName?.()) }}>{translate(label)}</button>
        )
      })}
    </div>
  )
}

/** The flow has passed, and nobody is logged in by it: the way to an app's own login stays. */
function needsLogin({ kind, task }: FlowState): boolean {
  const { logsIn, sensitiveOperation } = modules[task.module]
  return kind === 'passed' && !logsIn && sensitiveOperation === undefined
}
