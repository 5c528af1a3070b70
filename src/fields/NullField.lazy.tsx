'use client'
// A field of the type `null`: text without a control. Label, value and help often repeat each other, or the notice above.
import { useState } from 'react'
import type { Notice } from '../flow/index.ts'
import { toPlainText, WikiHtml } from '../html/index.ts'
import { useAuthFlowContext, type FieldControl } from '../hooks/index.ts'
import type { WikiText } from '../protocol/index.ts'
import { FieldHelp } from './FieldFrame.tsx'

export function NullField({ field, helpProps }: FieldControl<'null'>) {
  const { api } = useAuthFlowContext()
  const { label, value, help } = field
  const noticeText = useNoticeText()
  const isNew = (text: string, ...others: readonly string[]) => text !== '' && text !== noticeText && !others.includes(text)
  const showsLabel = label !== undefined && isNew(textOf(label))
  const showsHelp = help !== undefined && isNew(textOf(help), textOf(label))
  // A wiki may put a message here as HTML, although other values are plain text.
  const showsValue = [value.trim(), textOf({ kind: 'html', html: value })].every((text) => isNew(text, textOf(label), textOf(help)))
  if (!showsLabel && !showsValue && !showsHelp) return null
  return (
    <div className="mwa-field" data-type={field.type} data-name={field.name}>
      {showsLabel && <p className="mwa-text"><WikiHtml text={label} baseUrl={api} /></p>}
      {showsValue && <p className="mwa-text">{value}</p>}
      {showsHelp && (showsLabel || showsValue
        ? <FieldHelp field={field} helpProps={helpProps} />
        : <p className="mwa-text" {...helpProps}><WikiHtml text={help} baseUrl={api} /></p>)}
    </div>
  )
}

function textOf(text: WikiText | undefined): string {
  return text ? toPlainText(text).trim() : ''
}

/** Returns the wiki's message above the form. While the form is submitted, it is the one that was there. */
function useNoticeText(): string {
  const { state } = useAuthFlowContext()
  const [notice, setNotice] = useState<Notice>()
  if ('notice' in state && state.notice !== notice) setNotice(state.notice)
  return notice?.kind === 'wikiMessage' ? textOf(notice.message) : ''
}
