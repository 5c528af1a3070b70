'use client'
// A field of the type `null`: text without a control.
import { WikiText } from '../html/index.ts'
import { nullFieldTexts, useAuthFlowContext, useNoticeText, type FieldControl } from '../hooks/index.ts'
import { FieldHelp } from './FieldFrame.tsx'

export function NullField({ field, help: helpNode, helpProps }: FieldControl<'null'>) {
  const { content, hasHelp } = nullFieldTexts(field, useNoticeText(useAuthFlowContext().state))
  if (content === undefined && !hasHelp) return null
  return (
    <div className="mwa-field" data-type={field.type} data-name={field.name}>
      {content}
      {hasHelp && (content === undefined
        ? <p className="mwa-text" {...helpProps}><WikiText text={field.help} /></p>
        : <FieldHelp help={helpNode} helpProps={helpProps} />)}
    </div>
  )
}
