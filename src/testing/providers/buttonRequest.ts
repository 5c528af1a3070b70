// A step that is answered by pressing a button.
import { field, request, type AuthRequest, type Necessity } from '../auth/authRequest.ts'
import { isTicked, type Filled } from '../auth/readRequests.ts'

interface Button {
  readonly name: string
  readonly label: string
  readonly help: string
  readonly required?: Necessity
}

export function buttonRequest({ name, label, help, required = 'required' }: Button): AuthRequest {
  return request({ id: buttonId(name), required, fields: { [name]: field('button', label, help) } })
}

export function isPressed(filled: Filled, name: string): boolean {
  return isTicked(filled, buttonId(name), name)
}

function buttonId(name: string): string {
  return `MediaWiki\\Auth\\ButtonAuthenticationRequest:${name}`
}
