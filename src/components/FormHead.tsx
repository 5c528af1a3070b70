'use client'
// What stands above the fields of a form: whose answers they are, and what is missing.
import { textIn, type FormState } from '../flow/index.ts'
import { ErrorSummary } from './ErrorSummary.tsx'

export function FormHead({ state }: { readonly state: FormState }) {
  return (
    <>
      {/* For password managers: whose code or new password it is. */}
      {state.step.kind === 'continue' && (
        <input type="text" autoComplete="username" value={textIn(state.kept, 'username')} readOnly hidden />
      )}
      <ErrorSummary />
    </>
  )
}
