'use client'
// Lists the issues of the last submit, each linked to its field. A single issue gets the focus and no list.
import { useEffect, useRef, type MouseEvent } from 'react'
import { issueTexts, useMessages, useStepFormContext } from '../hooks/index.ts'

export function ErrorSummary() {
  const stepForm = useStepFormContext()
  const translate = useMessages()
  const summary = useRef<HTMLFieldSetElement>(null)
  const { id, issues } = stepForm
  const texts = issueTexts(stepForm, issues, translate)
  const first = texts[0]?.inputId ?? ''
  useEffect(() => {
    if (issues.length > 1) summary.current?.focus()
    else document.getElementById(first)?.focus()
  }, [issues, first])
  if (texts.length < 2) return null
  return (
    // Not the role of a group on another element: frameworks make one row of what is in that.
    <fieldset className="mwa-summary" ref={summary} tabIndex={-1} aria-labelledby={`${id}-issues`}>
      <p id={`${id}-issues`}>{translate('issues')}</p>
      <ul>
        {texts.map(({ name, text, inputId }) => (
          <li key={name}>
            <a href={`#${inputId}`} onClick={focusInput(inputId)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

/** Moves the focus without changing the fragment of the page's URL, which a router may use. */
function focusInput(id: string) {
  return (event: MouseEvent) => {
    event.preventDefault()
    document.getElementById(id)?.focus()
  }
}
