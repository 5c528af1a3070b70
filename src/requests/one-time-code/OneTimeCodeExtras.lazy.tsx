'use client'
// Extras for the field of a code: a keyboard with letters for recovery codes, and submitting a complete code.
import { useEffect, useRef, useState } from 'react'
import { LinkButton, useRegistry, type RequestRendererProps } from '../../fields/index.ts'
import { codesOf, isCompleteCode, isText, toFieldPath } from '../../flow/index.ts'
import { keyboardLabel, mixedCodeField, switchKeyboard, useField, useMessages, useStepFormContext } from '../../hooks/index.ts'

type CodeKind = Parameters<typeof isCompleteCode>[1]

export function OneTimeCodeExtras({ request, step, submit }: RequestRendererProps) {
  const { autoSubmitCodes } = useRegistry()
  const [chosenKind, setKind] = useState<CodeKind>('oneTime')
  const [field] = codesOf(request)
  if (!field) return null
  const { name } = field
  const kind = name === 'RecoveryCode' ? 'recovery' : chosenKind
  const isOnlyInput = step.fields.filter(isText).length === 1
  return (
    <>
      {name === mixedCodeField(step) && <RecoveryCodeToggle name={name} kind={kind} setKind={setKind} />}
      {autoSubmitCodes && isOnlyInput && <AutoSubmit name={name} kind={kind} submit={submit} />}
    </>
  )
}

interface RecoveryCodeToggleProps {
  readonly name: string
  readonly kind: CodeKind
  readonly setKind: (kind: CodeKind) => void
}

function RecoveryCodeToggle({ name, kind, setKind }: RecoveryCodeToggleProps) {
  const translate = useMessages()
  const id = useField(name)?.inputProps.id
  const { ref } = useStepFormContext().formProps
  const hasLetters = kind === 'recovery'
  const toggle = () => { if (switchKeyboard(ref.current, id, !hasLetters)) setKind(hasLetters ? 'oneTime' : 'recovery') }
  return (
    <LinkButton onClick={toggle}>
      {keyboardLabel(hasLetters, translate)}
    </LinkButton>
  )
}

interface AutoSubmitProps {
  readonly name: string
  readonly kind: CodeKind
  readonly submit: () => void
}

function AutoSubmit({ name, kind, submit }: AutoSubmitProps) {
  const { form } = useStepFormContext()
  const latest = useRef(submit)
  useEffect(() => {
    latest.current = submit
  })
  useEffect(() => {
    const path = toFieldPath(name)
    const { unsubscribe } = form.watch((values, { name: changed }) => {
      const value: unknown = values[path]
      if (changed === path && typeof value === 'string' && isCompleteCode(value, kind)) latest.current()
    })
    return unsubscribe
  }, [form, name, kind])
  return null
}
