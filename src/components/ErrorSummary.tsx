'use client'
// All that a submit found missing, each a link to its field. Shown where one message beside a field would not be seen.
import { useEffect, useRef, type MouseEvent } from 'react'
import { labelOf } from '../fields/index.ts'
import { toFieldPath, useMessages, useStepFormContext } from '../hooks/index.ts'
import type { Fault } from '../flow/index.ts'

export function ErrorSummary() {
  const { id, faults, step } = useStepFormContext()
  const translate = useMessages()
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (faults.length > 1) summary.current?.focus()
    else if (faults[0]) document.getElementById(inputId(id, faults[0]))?.focus()
  }, [id, faults])
  if (faults.length < 2) return null
  const wordsOfFault = ({ name, kind }: Fault) => {
    const field = step.fields.find((candidate) => candidate.name === name)
    return translate(`fault-${kind}`, field ? labelOf(field, translate) : name)
  }
  return (
    <div className="mwa-summary" ref={summary} tabIndex={-1} role="group" aria-labelledby={`${id}-faults`}>
      <p id={`${id}-faults`}>{translate('faults')}</p>
      <ul>
        {faults.map((fault) => (
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

function inputId(formId: string, { name }: Fault): string {
  return `${formId}-${toFieldPath(name)}`
}

/** Moves the focus without leaving a fragment in the page's address, which may be a router's. */
function goTo(id: string) {
  return (event: MouseEvent) => {
    event.preventDefault()
    document.getElementById(id)?.focus()
  }
}
