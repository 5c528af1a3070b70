// The label, help and error of a field, as React renders them and as plain text.
import type { ReactNode } from 'react'
import type { FieldIssue, Step } from '../../flow/index.ts'
import { toPlainText, WikiText } from '../../html/index.ts'
import type { Translate } from '../../messages/index.ts'
import type { AuthRequest, Field } from '../../protocol/index.ts'
import { hasUsefulHelp } from '../fieldAttributes.ts'
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
  /** What the last submit found wrong with the field, in the language of the flow. `undefined` if it found nothing. */
  readonly error: string | undefined
}

export interface FieldInStep {
  readonly field: Field
  readonly request: AuthRequest
  readonly issue: FieldIssue['kind'] | undefined
  readonly step: Step
  readonly lookup: StepLookup
}

export function fieldTexts(inStep: FieldInStep, translate: Translate): FieldTexts {
  const { field, request, issue, lookup } = inStep
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
    error: issue && translate(`issue-${issue}`, name),
  }
}

/** Required or optional, where the type of the field does not make that obvious. */
function markKeyOf({ type, optional }: Field, isRequired: boolean): 'optional' | 'required' | undefined {
  if (!optional) return isRequired && type === 'checkbox' ? 'required' : undefined
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
