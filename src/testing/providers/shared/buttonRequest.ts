// A request with a single button.
import { createField, createRequest, type AuthRequest, type Necessity } from '../../requests/authRequest.ts'
import { isChecked, type Submission } from '../../requests/submission.ts'

interface Button {
  readonly name: string
  readonly label: string
  readonly help: string
  readonly required?: Necessity | undefined
}

export function createButtonRequest({ name, label, help, required = 'required' }: Button): AuthRequest {
  return createRequest({ id: buttonId(name), required, fields: { [name]: createField('button', label, help) } })
}

export function isPressed(submission: Submission, name: string): boolean {
  return isChecked(submission, buttonId(name), name)
}

function buttonId(name: string): string {
  return `MediaWiki\\Auth\\ButtonAuthenticationRequest:${name}`
}
