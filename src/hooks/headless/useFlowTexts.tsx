// All that is said of a flow beside its fields, and the ways on, for an app that draws it by itself.
import type { ReactNode } from 'react'
import { hasOtherWays, needsSubmitButton, showsForm, textValue, withoutSecrets, type FlowState } from '../../flow/index.ts'
import type { Translate } from '../../messages/index.ts'
import type { AuthFlowHandle } from '../authFlowHandle.ts'
import { externalIdentityActions } from '../actions/externalIdentityActions.ts'
import type { FlowAction } from '../actions/flowAction.ts'
import { redirectActions } from '../actions/redirectActions.ts'
import { noticeActions, useFlowActions } from '../actions/useFlowActions.ts'
import { descriptionText } from '../texts/descriptionText.ts'
import { externalIdentityText } from '../texts/externalIdentityText.ts'
import { moduleLinks, type ModuleLink } from '../texts/moduleLinks.ts'
import { redirectHints, type RedirectHint } from '../texts/redirectHints.ts'
import { stateTitle } from '../texts/stateTitle.ts'
import { submitLabel } from '../texts/submitLabel.ts'
import { useFlowNotice, type TonedTexts } from '../useFlowNotice.ts'
import { useLongWait } from '../useLongWait.ts'
import { useStatusText } from '../useStatusText.ts'
import type { StepForm } from '../useStepForm.ts'
import { useStepActions } from './useStepActions.ts'

/** A link to another form of the kit. */
export interface FlowLink extends ModuleLink {
  /** Goes on with that form in place, with the name that was typed. */
  readonly onClick: () => void
}

/** What is said of a flow, in its language. */
export interface FlowTexts {
  /** The heading. */
  readonly title: string
  /** What stands below the heading: what the form does, or what is there in place of a form. `undefined` if the heading says it all. */
  readonly description: string | undefined
  /**
   * What the flow waits for, and what has happened, for screen readers: render it in an element with `role="status"` that is always
   * there. Errors are in `notice`, which is read by itself.
   */
  readonly status: string | undefined
  /** What the submit button says. `undefined` where there is no form, or where buttons of the wiki submit it. */
  readonly submitLabel: string | undefined
  /** What stands between the form and the buttons of other ways to log in. `undefined` where there are not both. */
  readonly or: string | undefined
  /** What stands above a list of the `issues`. */
  readonly issuesTitle: string
  /** The ways on beside the form, or in its place: a button for each. Some states have nothing else, such as `redirectPending`. */
  readonly actions: readonly FlowAction[]
  /** The links to the forms that the user can go on with: a new account, a new password, or back to the login. */
  readonly links: readonly FlowLink[]
}

interface FlowWithForm {
  readonly flow: AuthFlowHandle
  readonly form: StepForm
  /** The prefix of the ids in the form. */
  readonly formId: string
  readonly isCancellable: boolean
}

/** Also returns what is said above the form, or in its place. */
export function useFlowTexts({ flow, form, formId, isCancellable }: FlowWithForm, translate: Translate): FlowTexts & { readonly said: TonedTexts | undefined } {
  const { state, goTo } = flow
  const said = useFlowNotice(state, translate)
  const ownActions = useFlowActions(flow, isCancellable, translate)
  const ofStep = useStepActions({ state, refresh: flow.refresh, form, formId }, translate)
  const longWait = useLongWait(flow, translate)
  const focusForm = () => { form.formProps.ref.current?.querySelector<HTMLElement>('input:not([type=hidden], [hidden])')?.focus() }
  const { externalIdentity } = state.task
  const identity = showsForm(state) ? externalIdentity : undefined
  const ofIdentity = identity ? externalIdentityActions(flow, identity, focusForm, translate) : []
  const ofRedirect = state.kind === 'redirectPending' || state.kind === 'redirecting' ? redirectActions(flow, state, translate) : []
  const ofWait = longWait ? [longWait.action] : []
  const typedName = () => (showsForm(state) ? textValue(withoutSecrets(state.step, form.read()), 'username') : undefined)
  return {
    title: stateTitle(state, translate),
    description: identity ? externalIdentityText(state, identity, translate) : descriptionText(state, translate),
    status: useStatusText(state, translate),
    submitLabel: showsForm(state) && needsSubmitButton(state.step) ? submitLabel(state.step, state.task, translate) : undefined,
    or: showsForm(state) && hasOtherWays(state.step) ? translate('or') : undefined,
    issuesTitle: translate('issues'),
    actions: withoutDoubles([...noticeActions(flow, translate), ...ofIdentity, ...ofStep, ...ofRedirect, ...ownActions, ...ofWait]),
    links: moduleLinks(state, translate).map((link) => ({ ...link, onClick: () => { if (!link.isBusy) goTo(link.module, typedName()) } })),
    said: said ?? redirectNotice(state, translate) ?? (longWait && plain(longWait.text)),
  }
}

/** A notice and the form below it may both offer to start over. */
function withoutDoubles(actions: readonly FlowAction[]): readonly FlowAction[] {
  return actions.filter(({ id }, index) => actions.findIndex((other) => other.id === id) === index)
}

function redirectNotice(state: FlowState, translate: Translate): TonedTexts | undefined {
  const hints = state.kind === 'redirectPending' || state.kind === 'redirecting' ? redirectHints(state, translate) : []
  if (!hints.length) return undefined
  return { tone: 'info', message: hints.map(hintNode), text: hints.map(({ text }) => text).join(' ') }
}

function hintNode({ kind, text, link }: RedirectHint): ReactNode {
  return <p key={kind}>{text}{link && <>{' '}<a href={link.href} target="_blank" rel="noopener">{link.label}</a></>}</p>
}

function plain(text: string): TonedTexts {
  return { tone: 'info', message: text, text }
}
