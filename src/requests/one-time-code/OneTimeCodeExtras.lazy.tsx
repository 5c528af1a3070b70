'use client'
// Extras for the field of a one-time code: a keyboard with letters for recovery codes, and submitting a complete code.
import { useEffect, useRef, useState } from 'react'
import { useRegistry, type RequestRendererProps } from '../../fields/index.ts'
import { isSecondFactorChoice, isText } from '../../flow/index.ts'
import { toFieldPath, useField, useMessages, useStepFormContext } from '../../hooks/index.ts'
import type { Field } from '../../protocol/index.ts'

export function OneTimeCodeExtras({ request, step, submit }: RequestRendererProps) {
  const { autoSubmitCodes } = useRegistry()
  const field = request.fields.find(({ name }) => name === 'OATHToken' || name === 'token')
  if (!field) return null
  const isOnlyInput = step.fields.filter(isText).length === 1
  // If there is a choice of second factors, recovery codes are a factor of their own.
  const mayBeRecoveryCode = field.name === 'OATHToken' && !step.requests.some(isSecondFactorChoice)
  return (
    <>
      {mayBeRecoveryCode && <RecoveryCodeToggle name={field.name} />}
      {autoSubmitCodes && isOnlyInput && <AutoSubmit field={field} submit={submit} />}
    </>
  )
}

/** Finds the input by its id, because it may be the app's own. */
function RecoveryCodeToggle({ name }: { readonly name: string }) {
  const translate = useMessages()
  const id = useField(name)?.inputProps.id
  const [hasLetters, setHasLetters] = useState(false)
  const toggle = () => {
    const input = id === undefined ? null : document.getElementById(id)
    if (!input) return
    input.inputMode = hasLetters ? 'numeric' : 'text'
    input.focus()
    setHasLetters(!hasLetters)
  }
  return (
    <button type="button" className="mwa-link" onClick={toggle}>
      {translate(hasLetters ? 'code-with-digits' : 'code-with-letters')}
    </button>
  )
}

function AutoSubmit({ field, submit }: { readonly field: Field; readonly submit: () => void }) {
  const { form } = useStepFormContext()
  const latest = useRef(submit)
  useEffect(() => {
    latest.current = submit
  })
  useEffect(() => {
    const path = toFieldPath(field.name)
    const { unsubscribe } = form.watch((values, { name }) => {
      const value: unknown = values[path]
      if (name === path && typeof value === 'string' && /^\d{6}$/.test(value.replace(/\s/g, ''))) latest.current()
    })
    return unsubscribe
  }, [form, field.name])
  return null
}
