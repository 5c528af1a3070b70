'use client'
// The parts around a control: label, help and error, connected to it by ids.
import type { ReactNode } from 'react'
import { toPlainText, WikiHtml } from '../html/index.ts'
import { hasUsefulHelp, useAuthFlowContext, useMessages, useStepFormContext, type FieldControl } from '../hooks/index.ts'
import type { ComponentMessageKey, Translate } from '../messages/index.ts'
import type { AuthRequest, Field, WikiText } from '../protocol/index.ts'
import { spoken } from './distinctLabels.ts'

/** The part of a field's control that its label, help and error need. */
export type FieldParts = Pick<FieldControl, 'field' | 'labelProps' | 'helpProps' | 'errorProps' | 'issue'>

export interface FieldFrameProps extends FieldParts {
  /** Leaves out the label, for a control that contains it, such as a checkbox. False by default. */
  readonly hideLabel?: boolean | undefined
  readonly children: ReactNode
}

/** Renders the label, `children`, the error and the help of a field. Pass your own control as `children` to keep the rest. */
export function FieldFrame({ hideLabel, children, ...parts }: FieldFrameProps) {
  const { field, issue } = parts
  return (
    <div className="mwa-field" data-type={field.type} data-name={field.name} data-invalid={issue && ''}>
      {!hideLabel && <FieldLabel {...parts} />}
      {children}
      <FieldError {...parts} />
      <FieldHelp {...parts} />
    </div>
  )
}

export interface FieldLabelTextProps extends Pick<FieldParts, 'field'> {
  /** Named in place of a field whose label has no text, such as an image. */
  readonly request?: AuthRequest | undefined
}

/** The text of the label, marked as required or optional where the type of the field does not make that obvious. */
export function FieldLabelText({ field, request }: FieldLabelTextProps) {
  const { api } = useAuthFlowContext()
  const translate = useMessages()
  const { lookup } = useStepFormContext()
  const detail = useChoiceDetail(field)
  const mark = markKey(field, lookup.required.has(field.name))
  return (
    <>
      {field.label && plainName(field.label) ? <WikiHtml text={field.label} baseUrl={api} /> : fieldLabel(field, translate, request)}
      {detail !== undefined && ` (${detail})`}
      {mark && <span className="mwa-optional"> ({translate(mark)})</span>}
    </>
  )
}

/** Returns what tells a button or a checkbox from another one with its label: the name of its provider, or its own. */
function useChoiceDetail(field: Field): string | undefined {
  const { step, lookup } = useStepFormContext()
  const translate = useMessages()
  const label = isChoice(field) && spoken(fieldLabel(field, translate))
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

function markKey({ type, optional }: Field, isRequired: boolean): 'optional' | 'required' | undefined {
  if (!optional) return isRequired && type === 'checkbox' ? 'required' : undefined
  return type === 'string' || type === 'password' || type === 'select' ? 'optional' : undefined
}

/** Renders the `<label>` of a field. */
export function FieldLabel({ field, labelProps }: Pick<FieldParts, 'field' | 'labelProps'>) {
  return (
    <label className="mwa-label" {...labelProps}>
      <FieldLabelText field={field} />
    </label>
  )
}

/** Renders the wiki's help text for a field, or nothing if it only repeats the label. */
export function FieldHelp({ field, helpProps }: Pick<FieldParts, 'field' | 'helpProps'>) {
  const { api } = useAuthFlowContext()
  return field.help && hasUsefulHelp(field) ? (
    <div className="mwa-help" {...helpProps}>
      <WikiHtml text={field.help} baseUrl={api} />
    </div>
  ) : null
}

/** Renders what the last submit found wrong with a field, or nothing. */
export function FieldError({ field, errorProps, issue }: Pick<FieldParts, 'field' | 'errorProps' | 'issue'>) {
  const translate = useMessages()
  return issue ? (
    <div className="mwa-error" {...errorProps}>
      {translate(`issue-${issue}`, fieldLabel(field, translate))}
    </div>
  ) : null
}

/**
 * Returns the name of a field as plain text: its label, else what fields of that name are known as, else the provider of
 * `request`, else the name in the API. A `null` field without a label is named by its text.
 */
export function fieldLabel(field: Field, translate: Translate, request?: AuthRequest): string {
  const { label, name, type, help } = field
  const text = plainName(label)
  if (text) return text
  if (type === 'null') return help ? toPlainText(help) : field.value
  const known = knownLabels.get(name)
  return known ? translate(known) : plainName(request?.provider) || name || translate('issue-unlabelled')
}

/** Without the colon that some wikis put after a label. */
function plainName(text: WikiText | undefined): string {
  return text ? toPlainText(text).trim().replace(/\s*[:：]$/, '') : ''
}

/** The labels of fields of MediaWiki and of widespread extensions, for wikis that send none. */
const knownLabels: ReadonlyMap<string, ComponentMessageKey> = new Map([
  ['username', 'field-username'],
  ['password', 'field-password'],
  ['retype', 'field-retype'],
  ['email', 'field-email'],
  ['realname', 'field-realname'],
  ['rememberMe', 'field-remember'],
  ['skipReset', 'field-skip'],
  ['captchaWord', 'widget'],
  ['OATHToken', 'field-code'],
  ['token', 'field-code'],
  ['RecoveryCode', 'field-recovery-code'],
  ['newModule', 'methods'],
  ['passwordlessButton', 'passkey-button'],
  ['webauthnButton', 'key-button'],
])
