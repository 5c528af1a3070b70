'use client'
// The links from one form to another: from a login to a new account or a new password, and back.
import { LinkButton } from '../fields/index.ts'
import type { FlowState } from '../flow/index.ts'
import { moduleLinks, useAuthFlowContext, useMessages } from '../hooks/index.ts'
import { accountModule, loginModule, modules, resetModule, type ModuleName } from '../protocol/index.ts'

/**
 * Where the links between the forms lead. A URL is that of your own page, `false` or `null` leaves a link out. By default each leads
 * to the other form in place.
 */
export interface ModuleLinkTargets {
  /** From a login to the form that mails a temporary password. */
  readonly resetPassword?: string | false | null | undefined
  /** From a login to the form for a new account. Shown only where the wiki lets people create one. */
  readonly createAccount?: string | false | null | undefined
  /** From the other forms to the login. */
  readonly logIn?: string | false | null | undefined
}

/** The links of a flow that has none. */
export const noLinks = { resetPassword: false, createAccount: false, logIn: false } as const satisfies ModuleLinkTargets

export function isLeftOut(target: string | false | null | undefined): target is false | null {
  return target === false || target === null
}

export interface ModuleLinksProps {
  readonly links: ModuleLinkTargets
  /** Returns the username that was typed. It goes along to a form in place, and never into a URL. */
  readonly typedName?: (() => string) | undefined
}

const targetByModule: Partial<Readonly<Record<ModuleName, keyof ModuleLinkTargets>>> = {
  [resetModule]: 'resetPassword',
  [accountModule]: 'createAccount',
  [loginModule]: 'logIn',
}

export function ModuleLinks({ links, typedName }: ModuleLinksProps) {
  const flow = useAuthFlowContext()
  const addressOf = (module: ModuleName) => links[targetByModule[module] ?? 'logIn']
  const ownLogin: readonly ModuleName[] | undefined = needsLogin(flow.state) && typeof links.logIn === 'string' ? [loginModule] : undefined
  const shown = moduleLinks(flow.state, useMessages(), ownLogin).filter(({ module }) => !isLeftOut(addressOf(module)))
  if (!shown.length) return null
  return (
    <div className="mwa-module-links">
      {shown.map(({ module, label, isBusy }) => {
        const address = addressOf(module)
        return typeof address === 'string' ? (
          <a key={module} href={address}>{label}</a>
        ) : (
          <LinkButton
            key={module}
            aria-disabled={isBusy ? true : undefined}
            onClick={isBusy ? undefined : () => { flow.goTo(module, typedName?.()) }}
          >
            {label}
          </LinkButton>
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
