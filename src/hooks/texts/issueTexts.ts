// What the last submit found missing, as a list whose entries lead to the fields.
import { fieldIds, type FieldIssue } from '../../flow/index.ts'
import type { Translate } from '../../messages/index.ts'
import type { StepFormContextValue } from '../StepFormProvider.tsx'
import { fieldLabel } from './fieldLabel.ts'

/** An answer that is missing or wrong. */
export interface IssueText extends FieldIssue {
  /** Such as `“Password” is required.` */
  readonly text: string
  /** The id of its input. */
  readonly inputId: string
}

export function issueTexts({ id, step }: StepFormContextValue, issues: readonly FieldIssue[], translate: Translate): readonly IssueText[] {
  return issues.map((issue) => {
    const field = step.fields.find(({ name }) => name === issue.name)
    const text = translate(`issue-${issue.kind}`, field ? fieldLabel(field, translate) : issue.name)
    return { ...issue, text, inputId: fieldIds(id, issue.name).input }
  })
}
