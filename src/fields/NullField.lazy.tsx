'use client'
// A field of the type `null`: text without a control. Label, value and help often repeat each other, or the notice above.
import { useState } from 'react'
import type { Notice } from '../flow/index.ts'
import { toPlainText, WikiText } from '../html/index.ts'
import { useAuthFlowContext, type FieldControl } from '../hooks/index.ts'
import type { WikiMessage } from '../protocol/index.ts'
import { FieldHelp } from './FieldFrame.tsx'

export function NullField({ field, help: helpNode, helpProps }: FieldControl<'null'>) {
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
      {showsLabel && <p className="mwa-text"><WikiText text={label} /></p>}
      {showsValue && <p className="mwa-text">{value}</p>}
      {showsHelp && (showsLabel || showsValue
        ? <FieldHelp help={helpNode} helpProps={helpProps} />
        : <p className="mwa-text" {...helpProps}><WikiText text={help} /></p>)}
    </div>
  )
}

function textOf(text: WikiMessage | undefined): string {
  return text ? toPlainText(text).trim() : ''
}

/** Returns the wiki's message above the form. While the form is submitted, it is the one that was there. */
function useNoticeText(): string {
  const { state } = useAuthFlowContext()
  const [notice, setNotice] = useState<Notice>()
  if ('notice' in state && state.notice !== notice) setNotice(state.notice)
  return notice?.kind === 'wikiMessage' ? textOf(notice.message) : ''
}
