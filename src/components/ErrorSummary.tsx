'use client'
// All that a submit found missing, each a link to its field. Shown where one message beside a field would not be seen.
import { useEffect, useRef, type MouseEvent } from 'react'
import { fieldLabel } from '../fields/index.ts'
import { toFieldPath, useMessages, useStepFormContext } from '../hooks/index.ts'
import type { FieldIssue } from '../flow/index.ts'

export function ErrorSummary() {
  const { id, issues, step } = useStepFormContext()
  const translate = useMessages()
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (issues.length > 1) summary.current?.focus()
    else if (issues[0]) document.getElementById(inputId(id, issues[0]))?.focus()
  }, [id, issues])
  if (issues.length < 2) return null
  const wordsOfFault = ({ name, kind }: FieldIssue) => {
    const field = step.fields.find((candidate) => candidate.name === name)
    return translate(`issue-${kind}`, field ? fieldLabel(field, translate) : name)
  }
  return (
    <div className="mwa-summary" ref={summary} tabIndex={-1} role="group" aria-labelledby={`${id}-faults`}>
      <p id={`${id}-faults`}>{translate('issues')}</p>
      <ul>
        {issues.map((fault) => (
          <li key={fault.name}>
            <a href={`#${inputId(id, fault)}`} onClick={goTo(inputId(id, fault))}>
              {wordsOfFault(fault)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function inputId(formId: string, { name }: FieldIssue): string {
  return `${formId}-${toFieldPath(name)}`
}

/** Moves the focus without leaving a fragment in the page's address, which may be a router's. */
function goTo(id: string) {
  return (event: MouseEvent) => {
    event.preventDefault()
    document.getElementById(id)?.focus()
  }
}
