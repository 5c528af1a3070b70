'use client'
// Hands the form of a step down to its controls.
import { createContext, useId, type ReactNode } from 'react'
import { useRequiredContext } from './AuthFlowProvider.tsx'
import type { StepForm } from './useStepForm.ts'

/** What the controls of a form need of it. */
export interface StepFormContextValue extends StepForm {
  /** Begins every id in the form, which may be on the page several times. */
  readonly id: string
  /** The id of what is said about the answers, or undefined if nothing is. */
  readonly errorNoticeId?: string | undefined
}

const StepFormContext = /* @__PURE__ */ createContext<StepFormContextValue | undefined>(undefined)

export interface StepFormProviderProps {
  readonly stepForm: StepForm
  readonly errorNoticeId?: string | undefined
  readonly children: ReactNode
}

export function StepFormProvider({ stepForm, errorNoticeId, children }: StepFormProviderProps) {
  const value = { ...stepForm, id: useId(), errorNoticeId }
  return <StepFormContext.Provider value={value}>{children}</StepFormContext.Provider>
}

/** Gives the form of the nearest step. Throws outside of one. */
export function useStepFormContext(): StepFormContextValue {
  return useRequiredContext(StepFormContext, '<StepFormProvider>')
}
