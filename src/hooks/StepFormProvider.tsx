'use client'
// Hands the form of a step down to its controls.
import { createContext, useContext, useId, useMemo, type ReactNode } from 'react'
import type { StepForm } from './useStepForm.ts'

/** What the controls of a form need of it. */
export interface StepFormContextValue extends StepForm {
  /** Begins every id in the form, which may be on the page several times. */
  readonly id: string
  /** The id of what is said about the answers, or undefined if nothing is. */
  readonly errorNoticeId?: string | undefined
}

const StepFormContext = createContext<StepFormContextValue | undefined>(undefined)

export interface StepFormProviderProps {
  readonly stepForm: StepForm
  readonly errorNoticeId?: string | undefined
  readonly children: ReactNode
}

export function StepFormProvider({ stepForm, errorNoticeId, children }: StepFormProviderProps) {
  const id = useId()
  const value = useMemo(() => ({ ...stepForm, id, errorNoticeId }), [stepForm, id, errorNoticeId])
  return <StepFormContext.Provider value={value}>{children}</StepFormContext.Provider>
}

/** Gives the form of the nearest step. Throws outside of one. */
export function useStepFormContext(): StepFormContextValue {
  const stepForm = useContext(StepFormContext)
  if (!stepForm) {
    throw new Error(
      'react-mediawiki-auth: there is no form here, so a field has nothing to belong to. Use this inside a renderer, or inside <StepForm>.',
    )
  }
  return stepForm
}
