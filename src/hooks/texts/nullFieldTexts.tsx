// What a field of the type `null` shows. Label, value and help often repeat each other, or the notice above.
import type { ReactNode } from 'react'
import { toPlainText, WikiText } from '../../html/index.ts'
import type { FieldOf, WikiMessage } from '../../protocol/index.ts'

export interface NullFieldTexts {
  /** The label and the value. `undefined` if both are said elsewhere. */
  readonly content: ReactNode
  readonly hasHelp: boolean
}

/** `noticeText` is the wiki's message above the form. */
export function nullFieldTexts({ label, value, help }: FieldOf<'null'>, noticeText: string): NullFieldTexts {
  const isNew = (text: string, ...others: readonly string[]) => text !== '' && text !== noticeText && !others.includes(text)
  const showsLabel = label !== undefined && isNew(textOf(label))
  // A wiki may put a message here as HTML, although other values are plain text.
  const showsValue = [value.trim(), textOf({ kind: 'html', html: value })].every((text) => isNew(text, textOf(label), textOf(help)))
  const content = (
    <>
      {showsLabel && <p className="mwa-text"><WikiText text={label} /></p>}
      {showsValue && <p className="mwa-text"><WikiText text={{ kind: 'text', text: value }} /></p>}
    </>
  )
  return { content: showsLabel || showsValue ? content : undefined, hasHelp: help !== undefined && isNew(textOf(help), textOf(label)) }
}

function textOf(text: WikiMessage | undefined): string {
  return text ? toPlainText(text).trim() : ''
}
