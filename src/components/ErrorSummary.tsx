'use client'
// Lists the issues of the last submit, each linked to its field. A single issue gets the focus and no list.
import { useEffect, useRef, type MouseEvent } from 'react'
import { fieldLabel, useMessages, useStepFormContext } from '../hooks/index.ts'
import { fieldIds, type FieldIssue } from '../flow/index.ts'

export function ErrorSummary() {
  const { id, issues, step } = useStepFormContext()
  const translate = useMessages()
  const summary = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (issues.length > 1) summary.current?.focus()
    else if (issues[0]) document.getElementById(inputId(id, issues[0]))?.focus()
  }, [id, issues])
  if (issues.length < 2) return null
  const issueMessage = ({ name, kind }: FieldIssue) => {
    const field = step.fields.find((candidate) => candidate.name === name)
    return translate(`issue-${kind}`, field ? fieldLabel(field, translate) : name)
  }
  return (
    // Not the role of a group on another element: frameworks make one row of what is in that.
    <fieldset className="mwa-summary" ref={summary} tabIndex={-1} aria-labelledby={`${id}-issues`}>
      <p id={`${id}-issues`}>{translate('issues')}</p>
      <ul>
        {issues.map((issue) => (
          <li key={issue.name}>
            <a href={`#${inputId(id, issue)}`} onClick={focusInput(inputId(id, issue))}>
              {issueMessage(issue)}
            </a>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function inputId(formId: string, { name }: FieldIssue): string {
  return fieldIds(formId, name).input
}

/** Moves the focus without changing the fragment of the page's URL, which a router may use. */
function focusInput(id: string) {
  return (event: MouseEvent) => {
    event.preventDefault()
    document.getElementById(id)?.focus()
  }
}
