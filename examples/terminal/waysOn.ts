// The ways on from a step: its form, the buttons beside it, and the other second factors. Asks nobody.
import { isAlternative, isSecondFactorChoice, needsSubmitButton, toPlainText, type Step } from 'react-mediawiki-auth/flow'
import type { AuthRequest, Field } from 'react-mediawiki-auth/protocol'

export interface WayOn {
  readonly label: string
  /** What the user is asked for. */
  readonly fields: readonly Field[]
  /** What is submitted without asking. */
  readonly values: Readonly<Record<string, string>>
  /** The field that submits, if it is not the form itself. */
  readonly pressed: string | undefined
}

export function waysOn(step: Step): readonly WayOn[] {
  return [...formOf(step), ...step.requests.flatMap((request) => (isSecondFactorChoice(request) ? otherFactors(request) : buttons(request)))]
}

/** Whether a security key could answer, which a terminal cannot ask. */
export function wantsKey({ requests }: Step): boolean {
  return requests.some(isKey)
}

function formOf(step: Step): readonly WayOn[] {
  if (!needsSubmitButton(step)) return []
  const requests = step.requests.filter((request) => !isAlternative(request) && !isKey(request))
  const plain = requests.filter(({ fields }) => !fields.some(isButton))
  const names = new Set((plain.some(hasInput) ? plain : requests).flatMap(({ fields }) => fields.map(({ name }) => name)))
  const fields = step.fields.filter((field) => names.has(field.name) && !isButton(field) && field.type !== 'hidden')
  if (!fields.length && requests.length < step.requests.length) return []
  const label = fields.filter((field) => field.type !== 'checkbox' && field.type !== 'null').map(labelOf).join(', ')
  return [{ label: label || 'Continue', fields, values: {}, pressed: undefined }]
}

/** A button takes the fields of its request along, such as the password of a directory. */
function buttons(request: AuthRequest): readonly WayOn[] {
  if (isKey(request)) return []
  const isForm = request.fields.some(({ type }) => type === 'password') && request.required !== 'primary-required'
  const fields = isForm ? [] : request.fields.filter((field) => !isButton(field) && field.type !== 'hidden')
  return request.fields.filter(isButton).map((button) => ({ label: labelOf(button), fields, values: {}, pressed: button.name }))
}

function otherFactors({ fields, metadata }: AuthRequest): readonly WayOn[] {
  return fields.flatMap((field) => {
    if (field.type !== 'select') return []
    const others = field.options.filter(({ value }) => value !== '' && value !== metadata['currentModule'])
    return others.map(({ value, label }) => ({ label: plain(label), fields: [], values: { [field.name]: value }, pressed: field.name }))
  })
}

export function labelOf({ label, name }: Field): string {
  return (label ? toPlainText(label) : plain(name)).trim().replace(/\s*[:：]$/, '')
}

/** Text of the wiki that is no message: it may be HTML, and may hold what steers a terminal. */
export function plain(html: string): string {
  return toPlainText({ kind: 'html', html })
}

const isButton = ({ type }: Field) => type === 'button'
const isKey = ({ fields }: AuthRequest) => fields.some(({ name, type }) => name === 'credential' && type === 'hidden')
const hasInput = ({ fields }: AuthRequest) => fields.some(({ type }) => type !== 'hidden' && type !== 'null')
