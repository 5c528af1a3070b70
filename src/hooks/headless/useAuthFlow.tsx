// A flow with its form and its words, for an app that draws it by itself.
import { useState, useSyncExternalStore, type ReactNode } from 'react'
import { isCaptcha, isWaiting, showsForm, type FlowState, type FormInput, type FormRecord, type FormState, type Step } from '../../flow/index.ts'
import { WikiTextProvider } from '../../html/index.ts'
import { createTranslate, englishMessages, type Messages, type Words } from '../../messages/index.ts'
import type { Field, FieldType, ModuleName } from '../../protocol/index.ts'
import type { AuthFlowHandle } from '../authFlowHandle.ts'
import { captchaChallenge, challengeField } from '../captcha/captchaChallenge.tsx'
import { languageProps, useLocale } from '../MessagesProvider.tsx'
import type { AuthFlowOptions } from '../options.ts'
import { factorField } from '../second-factor/otherFactors.ts'
import { trackSecretInput } from '../secretInput.ts'
import { useBoundStepForm, type StepFormContextValue } from '../StepFormProvider.tsx'
import { issueTexts, type IssueText } from '../texts/issueTexts.ts'
import { wikiTextContext } from '../texts/wikiTextContext.ts'
import { nullFieldTexts } from '../texts/nullFieldTexts.tsx'
import { fieldControl, type FieldControl } from '../useField.ts'
import { useIsHydrated } from '../useIsHydrated.ts'
import { useAuthClient } from '../useAuthClient.ts'
import { useFlow } from '../useFlow.ts'
import type { TonedTexts } from '../useFlowNotice.ts'
import { useNoticeText } from '../useNoticeText.ts'
import { useStepForm, type FormProps } from '../useStepForm.ts'
import { useFlowTexts, type FlowTexts } from './useFlowTexts.tsx'

/** What to say above the form, or in its place: a refusal, a failure, why the flow stopped, or what is in the way of a redirect. */
export interface FlowNotice extends TonedTexts {
  /** Spread them on the element of the notice. An error is read aloud, and described by the field that was refused. */
  readonly noticeProps: { readonly id: string; readonly role: 'alert' | 'status' }
}

/** A field of the form, with all that is said of it. Use its `name` as the key. */
export interface FormField<Type extends FieldType = FieldType> extends FieldControl<Type> {
  /** The name of the field, which no other field of the form has. */
  readonly name: string
  /** How to draw it: `string`, `password`, `checkbox`, `button`, `select`, `multiselect`, `null`, `hidden` or `unknown`. */
  readonly type: Type
  /** What a `null` shows: the text of the wiki, or the challenge of a captcha, which may be an image. */
  readonly content: ReactNode
}

/** A field of any type. Its `type` tells which. */
export type AnyFormField = { [Type in FieldType]: FormField<Type> }[FieldType]

/** A flow with its form and its words. */
export interface UseAuthFlowResult extends Omit<AuthFlowHandle, 'submit' | 'submitWith'>, FlowTexts {
  /**
   * Submits the form: what its controls hold, or `values`, which are `new FormData(form)`, a record such as that of another form library,
   * a Map or pairs. Returns what is missing, in words; then nothing is sent, and `issues` and the fields say it, too. A name that the step
   * does not have, and a value that its field does not take, are left out, and development says so once.
   */
  readonly submit: SubmitForm
  /** Submits the form by one of its buttons, as its `press` does. */
  readonly submitWith: <Given extends object>(button: string, values?: FormInput | FormRecord<Given>) => Promise<readonly IssueText[]>
  /** Spread them on the `<form>`. It sends itself, and empties the inputs of what was refused and secret. */
  readonly formProps: FormProps & { readonly 'aria-busy': boolean; readonly lang: string | undefined; readonly dir: 'ltr' | 'rtl' | undefined }
  /** The fields of the form, in order. Empty where there is no form. Hidden ones are sent without a control. */
  readonly fields: readonly AnyFormField[]
  /** What the last submit found missing or wrong, in the order of the form. Each field says it, too: see its `error`. */
  readonly issues: readonly IssueText[]
  /**
   * Spread them on the submit button. While the flow waits it is `aria-disabled`, because a disabled button loses the focus. In a form
   * that a server has rendered it is disabled until React takes over, so that Enter sends nothing to the page of the app.
   */
  readonly submitProps: { readonly type: 'submit'; readonly disabled: boolean; readonly 'aria-disabled': true | undefined }
  /** Whether the flow waits for the wiki, or for an identity provider. */
  readonly isPending: boolean
  /** The wiki asked to wait. Until then the form sends nothing. `useRetrySeconds(flow)` counts down. */
  readonly mustWait: boolean
  /** What to say above the form, or in its place. */
  readonly notice: FlowNotice | undefined
  /** For `AuthFlowProvider`. */
  readonly provided: { readonly stepForm: StepFormContextValue; readonly words: Words }
}

/** Submits a form, or other values in its place. */
export type SubmitForm = <Given extends object>(values?: FormInput | FormRecord<Given>) => Promise<readonly IssueText[]>

/** The options of `useAuthFlow`. */
export interface UseAuthFlowOptions<Module extends ModuleName = ModuleName> extends AuthFlowOptions<Module> {
  /** Replaces messages of the kit by their keys. */
  readonly messages?: Messages | undefined
}

/**
 * Runs a flow for a component of the app that draws it. It needs no provider; where the controls are components of their own, an
 * `AuthFlowProvider` gives them `useField`.
 *
 * It does not throw for what a wiki or a network does: `notice` says what went wrong. All that it says is in the language of the flow.
 *
 * @see https://www.mediawiki.org/wiki/API:Login#Method_2._clientlogin
 */
export function useAuthFlow<Module extends ModuleName>(options: UseAuthFlowOptions<Module>): UseAuthFlowResult {
  const flow = useFlow(options, useAuthClient(options, options.initialInfo))
  const { state, language, api } = flow
  const words = useLocale(language, options.messages)
  const isHydrated = useIsHydrated()
  const translate = createTranslate(englishMessages, words)
  const form = useStepForm(flow, formStateOf(state))
  const isPending = isWaiting(state) || !!form.sending
  const withoutNotice = useBoundStepForm(form, undefined)
  const formId = withoutNotice.id
  const { said, ...texts } = useFlowTexts({ flow, form, formId, isCancellable: !!options.onCancel }, translate)
  const noticeText = useNoticeText(state)
  const noticeId = `${formId}-notice`
  const stepForm = { ...withoutNotice, notice: said && { id: noticeId, tone: said.tone } }
  const { fieldIssues, checks, lookup } = stepForm
  useSyncExternalStore(fieldIssues.subscribe, fieldIssues.get, fieldIssues.get)
  useSyncExternalStore(checks.subscribe, checks.getAll, checks.getAll)
  const [trackers] = useState(() => new Map<string, ReturnType<typeof trackSecretInput>>())
  const wiki = wikiTextContext(api, language, words.language)
  const inWiki = (node: ReactNode) => node && <WikiTextProvider value={wiki}>{node}</WikiTextProvider>

  const fieldOf = (name: string): readonly AnyFormField[] => {
    const trackSecret = trackers.get(name) ?? trackSecretInput()
    trackers.set(name, trackSecret)
    const control = fieldControl(name, { stepForm, issue: fieldIssues.kindOf(name), check: checks.get(name), trackSecret }, translate)
    if (!control || lookup.unneeded.has(name)) return []
    const { field, request, label, error, status } = control
    const isChallenge = isCaptcha(request) && challengeField(request) === field
    const { content, hasHelp = true } = isChallenge
      ? { content: captchaChallenge(request, api, translate), hasHelp: false }
      : field.type === 'null' ? nullFieldTexts(field, noticeText) : {}
    const help = hasHelp ? { help: inWiki(control.help) } : { help: undefined, helpText: undefined }
    const nodes = { ...help, label: inWiki(label), error: inWiki(error), status: inWiki(status), content: inWiki(content) }
    // The type of the field decides the type of the whole, which TypeScript cannot follow through a union.
    return [{ ...control, ...nodes, name, type: field.type } as AnyFormField]
  }
  const submitBy = async (button: string | undefined, values: object | undefined) =>
    issueTexts(stepForm, await form.submit(button, values as FormInput | undefined), translate)
  return {
    ...flow,
    ...texts,
    submit: (values?: object) => submitBy(undefined, values),
    submitWith: (button: string, values?: object) => submitBy(button, values),
    formProps: { ...form.formProps, ...languageProps(words), 'aria-busy': isPending },
    fields: showsForm(state) ? state.step.fields.filter((field) => isDrawn(field, state.step)).flatMap(({ name }) => fieldOf(name)) : [],
    issues: issueTexts(stepForm, fieldIssues.get(), translate),
    submitProps: { type: 'submit', disabled: !isHydrated, 'aria-disabled': isPending || form.mustWait ? true : undefined },
    isPending,
    mustWait: form.mustWait,
    notice: said && { ...said, message: inWiki(said.message), noticeProps: { id: noticeId, role: said.tone === 'error' ? 'alert' : 'status' } },
    provided: { stepForm, words },
  }
}

/** Hidden fields need no control, and other second factors are among the actions. */
function isDrawn(field: Field, { requests }: Step): boolean {
  return field.type !== 'hidden' && !requests.some((request) => factorField(request) === field)
}

const noStep: Step = { kind: 'begin', key: '', requests: [], fields: [] }

/** Hooks run in every state. Where there is no form, it has no fields. */
function formStateOf(state: FlowState): FormState {
  if (showsForm(state)) return state
  const { attempt, prefill, task } = state
  return { kind: 'awaitingInput', attempt, prefill, task, step: noStep, notice: undefined }
}
