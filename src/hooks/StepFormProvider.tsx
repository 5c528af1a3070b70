'use client'
// Provides the form of a step to its controls.
import { createContext, useId, useMemo, type ReactNode } from 'react'
import { isSecret, isWebAuthn, onlyInput, requiredFields, unneededFields, type Notice, type Step } from '../flow/index.ts'
import type { AuthRequest, Field } from '../protocol/index.ts'
import { useRequiredContext } from './requiredContext.ts'
import type { StepForm } from './useStepForm.ts'

/** What is said above the form, for the field that it describes. */
export interface StepNotice {
  readonly id: string
  readonly tone: Notice['tone']
}

/** What the controls of a form need. */
export interface StepFormContextValue extends StepForm {
  /** The prefix of every id in the form, which may be on the page several times. */
  readonly id: string
  readonly notice?: StepNotice | undefined
  readonly lookup: StepLookup
}

/** What a field needs to know of its step, computed once for all fields. */
export interface StepLookup {
  readonly byName: ReadonlyMap<string, { readonly field: Field; readonly request: AuthRequest }>
  /** The user is choosing a password, which is typed twice. */
  readonly hasNewPassword: boolean
  readonly hasPasskey: boolean
  readonly firstSecret: Field | undefined
  /** The only field of a later step. */
  readonly onlyInput: Field | undefined
  /** The names of the fields that have to be filled in, whichever way to log in the user takes. */
  readonly required: ReadonlySet<string>
  /** The names of the fields that are not shown, because the user has ticked a way to log in that has no use for them. */
  readonly unneeded: ReadonlySet<string>
}

export const StepFormContext = /* @__PURE__ */ createContext<StepFormContextValue | undefined>(undefined)

export interface StepFormProviderProps {
  readonly stepForm: StepForm
  readonly notice?: StepNotice | undefined
  readonly children: ReactNode
}

export function StepFormProvider({ stepForm, notice, children }: StepFormProviderProps) {
  return <StepFormContext.Provider value={useBoundStepForm(stepForm, notice)}>{children}</StepFormContext.Provider>
}

/** Returns what the controls of a form need. */
export function useBoundStepForm(stepForm: StepForm, notice: StepNotice | undefined): StepFormContextValue {
  const { step, ticked } = stepForm
  const lookup = useMemo(() => createStepLookup(step, ticked), [step, ticked])
  const id = useId()
  return useMemo(() => ({ ...stepForm, id, notice, lookup }), [stepForm, id, notice, lookup])
}

/** Returns the form of the nearest step. Throws outside of one. */
export function useStepFormContext(): StepFormContextValue {
  return useRequiredContext(StepFormContext, '<AuthFlowProvider>')
}

/** A name that several requests share belongs to the request of the field that the step shows. */
export function createStepLookup(step: Step, ticked?: AuthRequest): StepLookup {
  const { fields, requests } = step
  const shown = new Set(fields)
  const owned = requests.flatMap((request) => request.fields.filter((field) => shown.has(field)).map((field) => ({ field, request })))
  const byName = new Map(owned.map((entry) => [entry.field.name, entry]))
  return {
    byName,
    hasNewPassword: byName.has('retype'),
    hasPasskey: requests.some(isWebAuthn),
    firstSecret: fields.find(isSecret),
    onlyInput: onlyInput(step),
    required: requiredFields(step, ticked),
    unneeded: unneededFields(step, ticked),
  }
}
