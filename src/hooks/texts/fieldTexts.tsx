// The label, help and error of a field, as React renders them and as plain text.
import type { ReactNode } from 'react'
import type { FieldIssue, FieldRefusal, Step } from '../../flow/index.ts'
import { toPlainText, WikiText } from '../../html/index.ts'
import type { Translate } from '../../messages/index.ts'
import type { AuthRequest, Field, WikiMessage } from '../../protocol/index.ts'
import { hasUsefulHelp } from '../fieldAttributes.ts'
import type { FieldCheck } from '../fieldCheck.ts'
import type { StepLookup } from '../StepFormProvider.tsx'
import { spoken } from './distinctLabels.ts'
import { fieldLabel, plainName } from './fieldLabel.ts'

/** What is said of a field. Messages of the wiki may have markup: it is sanitised in the nodes, and missing in the texts. */
export interface FieldTexts {
  /** The label, and whether the field is optional. It is never empty: a field without a label has one of the kit's. */
  readonly label: ReactNode
  /** The same as plain text. */
  readonly labelText: string
  /** The wiki's help. `undefined` if there is none, or if it only repeats the label. */
  readonly help: ReactNode
  /** The same as plain text. */
  readonly helpText: string | undefined
  /** What the last submit found wrong with the field, or what the wiki refused about it. `undefined` if there is nothing. */
  readonly error: ReactNode
  /** The same as plain text. */
  readonly errorText: string | undefined
  /** What the wiki says of the field while the user types, where it is asked. `undefined` if it says nothing. */
  readonly status: ReactNode
  /** The same as plain text. */
  readonly statusText: string | undefined
}

export interface FieldInStep {
  readonly field: Field
  readonly request: AuthRequest
  readonly issue: FieldIssue['kind'] | undefined
  readonly refusal: FieldRefusal | undefined
  readonly check: FieldCheck | undefined
  readonly step: Step
  readonly lookup: StepLookup
}

export function fieldTexts(inStep: FieldInStep, translate: Translate): FieldTexts {
  const { field, request, lookup } = inStep
  const name = fieldLabel(field, translate, request)
  const markKey = markKeyOf(field, lookup.required.has(field.name))
  const detail = choiceDetail(inStep, translate)
  const detailText = detail === undefined ? '' : ` (${detail})`
  const mark = markKey ? ` (${translate(markKey)})` : ''
  const help = hasUsefulHelp(field) ? field.help : undefined
  return {
    label: (
      <>
        {plainName(field.label) ? <WikiText text={field.label} /> : name}
        {detailText}
        {mark && <span className="mwa-optional">{mark}</span>}
      </>
    ),
    labelText: `${name}${detailText}${mark}`,
    help: help && <WikiText text={help} />,
    helpText: help && toPlainText(help),
    ...errorTexts(inStep, name, translate),
    ...statusTexts(inStep, translate),
  }
}

function errorTexts({ issue, refusal }: FieldInStep, name: string, translate: Translate): Pick<FieldTexts, 'error' | 'errorText'> {
  if (issue) {
    const text = translate(`issue-${issue}`, name)
    return { error: text, errorText: text }
  }
  if (!refusal) return { error: undefined, errorText: undefined }
  const { code, message } = refusal
  // What a wiki says then is for programs: it names a parameter.
  if (code === 'baduser') return { error: translate('issue-invalid'), errorText: translate('issue-invalid') }
  const said = message ? toPlainText(message).trim() : ''
  if (said === '') return { error: translate('refused'), errorText: translate('refused') }
  return { error: <WikiText text={message} />, errorText: said }
}

function statusTexts({ check, issue, refusal }: FieldInStep, translate: Translate): Pick<FieldTexts, 'status' | 'statusText'> {
  if (!check || check.kind === 'pending' || issue || refusal) return { status: undefined, statusText: undefined }
  if (check.kind === 'weak') {
    const messages = check.messages.filter((message) => toPlainText(message).trim())
    if (messages.length) return { status: <WeakPassword messages={messages} />, statusText: messages.map(toPlainText).join(' ') }
  }
  const text = checkMessage(check, translate)
  return { status: text, statusText: text }
}

function checkMessage(check: Exclude<FieldCheck, { readonly kind: 'pending' }>, translate: Translate): string {
  switch (check.kind) {
    case 'free':
      return check.isRewritten ? translate('name-free-as', check.username) : translate('name-free')
    case 'taken':
    case 'invalid':
      return translate(`issue-${check.kind}`)
    case 'good':
      return translate('password-good')
    case 'weak':
      return translate('password-weak')
  }
}

function WeakPassword({ messages }: { readonly messages: readonly WikiMessage[] }) {
  return messages.map((message, index) => <div key={index}><WikiText text={message} /></div>)
}

/** Required or optional, where the type of the field does not make that obvious. */
function markKeyOf({ type, optional }: Field, isRequired: boolean): 'optional' | 'required' | undefined {
  if (!optional || isRequired) return isRequired && type === 'checkbox' ? 'required' : undefined
  return type === 'string' || type === 'password' || type === 'select' ? 'optional' : undefined
}

/** Returns what tells a button or a checkbox from another one with its label: the name of its provider, or its own. */
function choiceDetail({ field, step, lookup }: FieldInStep, translate: Translate): string | undefined {
  if (!isChoice(field)) return undefined
  const label = spoken(fieldLabel(field, translate))
  const others = step.fields.filter((other) => other !== field && isChoice(other) && spoken(fieldLabel(other, translate)) === label)
  if (!others.length) return undefined
  const [own, ...theirs] = [field, ...others].map(({ name }) => providerName(lookup.byName.get(name)?.request))
  const isTold = own !== undefined && spoken(own) !== label && !theirs.includes(own)
  return isTold ? own : field.name
}

function isChoice({ type }: Field): boolean {
  return type === 'button' || type === 'checkbox'
}

/** Returns `undefined` for a provider without a name, which sends the name of its class or the id of its request. */
function providerName(request: AuthRequest | undefined): string | undefined {
  const name = request?.provider ? toPlainText(request.provider).trim() : ''
  return name === '' || name === request?.id || name.includes('\\') ? undefined : name
}
