// The recorded answers of newer wikis, by their numbers, and how an answer is compared with one.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect } from 'vitest'
import { recordingsFolder } from '../../../recordings/recordingsFolder.ts'
import { shapeOf } from '../shapeOf.ts'

const folder = resolve(recordingsFolder, '../recordings-1.45')

export const hasNewerRecordings = existsSync(folder)

const names = hasNewerRecordings ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []

interface Recording {
  readonly request: { readonly params?: Readonly<Record<string, string>> | undefined }
  readonly body: unknown
}

function read(number: number): Recording {
  const name = names.find((each) => Number.parseInt(each, 10) === number) ?? ''
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as Recording
}

/** Returns the posted parameters, without the token and those that every call has. */
export function recordedParameters(number: number): Readonly<Record<string, string>> {
  const general = ['action', 'format', 'formatversion', 'logintoken']
  return Object.fromEntries(Object.entries(read(number).request.params ?? {}).filter(([name]) => !general.includes(name)))
}

export function expectRecorded(number: number, answer: unknown): void {
  expect(comparable(answer), `recording ${number}`).toEqual(comparable(read(number).body))
}

/** The fake wiki has the security key of 1.46, when it became a part of OATHAuth. */
function comparable(body: unknown): unknown {
  const text = JSON.stringify(shapeOf(withoutKeyProvider(body)))
  return JSON.parse(
    text
      .replaceAll('Extension\\\\WebAuthn\\\\', 'Extension\\\\OATHAuth\\\\')
      .replaceAll('webauthn-ui-login-prompt', 'webauthn-auth-ui')
      .replaceAll('webauthn-error-verification-failed', 'webauthn-verification-failed'),
  )
}

function withoutKeyProvider(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutKeyProvider)
  if (typeof value !== 'object' || value === null) return value
  const isKey = 'id' in value && String(value.id).endsWith('WebAuthnAuthenticationRequest')
  const members = Object.entries(value).filter(([name]) => !isKey || !['provider', 'account'].includes(name))
  return Object.fromEntries(members.map(([name, member]) => [name, withoutKeyProvider(member)]))
}
