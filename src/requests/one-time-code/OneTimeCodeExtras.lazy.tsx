'use client'
// What helps with a one-time code beside its field: letters on on-screen keyboards for recovery codes, and sending a
// code as soon as it is complete.
import { useEffect, useRef, useState } from 'react'
import { useRegistry, type RequestRendererProps } from '../../fields/index.ts'
import { isMethodChoice, isText } from '../../flow/index.ts'
import { toFieldPath, useField, useMessages, useStepFormContext } from '../../hooks/index.ts'
import type { Field } from '../../protocol/index.ts'

export function CodeAids({ request, step, submit }: RequestRendererProps) {
  const { autoSubmitCodes } = useRegistry()
  const field = request.fields.find(({ name }) => name === 'OATHToken' || name === 'token')
  if (!field) return null
  const isAlone = step.fields.filter(isText).length === 1
  // Where there is a choice of methods, recovery codes are one of them.
  const takesLetters = field.name === 'OATHToken' && !step.requests.some(isMethodChoice)
  return (
    <>
      {takesLetters && <Letters name={field.name} />}
      {autoSubmitCodes && isAlone && <AutoSubmit field={field} submit={submit} />}
    </>
  )
}

/** The input may be an app's own, so it is told by its id. */
function Letters({ name }: { readonly name: string }) {
  const translate = useMessages()
  const id = useField(name)?.inputProps.id
  const [hasLetters, setHasLetters] = useState(false)
  const change = () => {
    const input = id === undefined ? null : document.getElementById(id)
    if (!input) return
    input.inputMode = hasLetters ? 'numeric' : 'text'
    input.focus()
    setHasLetters(!hasLetters)
  }
  return (
    <button type="button" className="mwa-link" onClick={change}>
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
    const { unsubscribe } = form.watch((typed, { name }) => {
      const value: unknown = typed[path]
      if (name === path && typeof value === 'string' && /^\d{6}$/.test(value.replace(/\s/g, ''))) latest.current()
    })
    return unsubscribe
  }, [form, field.name])
  return null
}
