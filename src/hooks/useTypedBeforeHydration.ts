// Keeps what was typed into a form of the server that React does not take over. Where an extension has put an element beside an
// input, React renders everything anew in the browser.
import { useRef, type RefObject } from 'react'
import { isSecret, isText, toFieldPath, type FieldValue } from '../flow/index.ts'
import type { Field } from '../protocol/index.ts'
import type { FormSource } from './formValues.ts'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.ts'

/** The forms that were mounted in this page, and those whose values were taken. All others came from the server. */
const known = /* @__PURE__ */ new WeakSet<HTMLFormElement>()

interface ServerForms {
  readonly forms: readonly HTMLFormElement[]
  readonly focused: Element | null
}

const none: ServerForms = { forms: [], focused: null }

export function useTypedBeforeHydration(
  { form, step }: Pick<FormSource, 'form' | 'step'>,
  formRef: RefObject<HTMLFormElement | null>,
): void {
  const before = useRef<ServerForms | null>(null)
  // While React renders, a form that it is about to replace is still in the page.
  before.current ??= findServerForms()

  useIsomorphicLayoutEffect(() => {
    const { forms, focused } = before.current ?? none
    before.current = none
    const own = formRef.current
    if (!own) return
    known.add(own)
    const replaced = forms.find((candidate) => !known.has(candidate) && !document.contains(candidate) && hasTextOf(candidate, step.fields))
    if (!replaced) return
    known.add(replaced)
    const typed = new FormData(replaced)
    const controlOf = ({ name }: Field) => controlsOf(replaced).namedItem(toFieldPath(name))
    for (const field of step.fields.filter((candidate) => candidate.type !== 'hidden' && controlOf(candidate))) {
      form.setValue(toFieldPath(field.name), valueIn(typed, field))
    }
    if (focused instanceof HTMLInputElement && replaced.contains(focused)) moveFocus(focused, controlsOf(own).namedItem(focused.name))
    for (const control of step.fields.filter(isSecret).map(controlOf)) if (control instanceof HTMLInputElement) control.value = ''
  }, [])
}

function findServerForms(): ServerForms {
  if (typeof document === 'undefined') return none
  const forms = document.querySelectorAll<HTMLFormElement>('form[method=post][novalidate]')
  return { forms: [...forms].filter((form) => !known.has(form)), focused: document.activeElement }
}

function hasTextOf(form: HTMLFormElement, fields: readonly Field[]): boolean {
  const texts = fields.filter(isText)
  return texts.length > 0 && texts.every(({ name }) => controlsOf(form).namedItem(toFieldPath(name)))
}

/** Not `form.elements`: another form of the page may have a control of that name. */
function controlsOf(form: HTMLFormElement): HTMLFormControlsCollection {
  return Reflect.get(HTMLFormElement.prototype, 'elements', form)
}

function valueIn(typed: FormData, { type, name }: Field): FieldValue {
  const path = toFieldPath(name)
  if (type === 'checkbox') return typed.has(path)
  const values = typed.getAll(path).filter((value) => typeof value === 'string')
  return type === 'multiselect' ? values : (values[0] ?? '')
}

/** Unless the user has moved on, or the page has. */
function moveFocus(before: HTMLInputElement, target: Element | RadioNodeList | null): void {
  if (!(target instanceof HTMLInputElement) || document.activeElement !== document.body) return
  target.focus()
  if (before.selectionStart !== null) target.setSelectionRange(before.selectionStart, before.selectionEnd)
}
