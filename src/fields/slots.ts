// The parts of the page that an app may replace, and the props of each.
import type { ComponentType, ReactNode } from 'react'
import type { FlowState, Notice, Redirecting, RedirectPending, Step, SubmittingReturn } from '../flow/index.ts'

/** The props of each slot, without `fallback`. */
export interface SlotPropsByName {
  /** Spread `headingProps` on the element that gets the focus when another step is shown. */
  readonly heading: {
    readonly title: string
    readonly level: 1 | 2 | 3 | 4 | 5 | 6
    readonly headingProps: { readonly className: string; readonly tabIndex: -1 }
  }
  /** The message above the form. Spread `noticeProps`: fields refer to its id. */
  readonly notice: {
    readonly notice: Notice
    /** The text of the notice, as in the built-in one. */
    readonly message: ReactNode
    readonly noticeProps: { readonly id: string; readonly tabIndex: -1; readonly role: 'alert' | undefined }
  }
  /** The submit button: one of type `submit`, or one that calls `submit`. */
  readonly submitRow: {
    readonly label: string
    readonly isBusy: boolean
    readonly step: Step
    readonly submit: () => void
  }
  /** Redirects to the identity provider and waits for the return. */
  readonly redirectPrompt: { readonly state: RedirectPending | Redirecting | SubmittingReturn }
  /** The progress bar: rendered while the flow waits for the wiki or the identity provider. */
  readonly progress: { readonly kind: FlowState['kind'] }
}

export type SlotName = keyof SlotPropsByName

/** `fallback` is what is rendered without the slot. Wrap it, or leave it out. */
export type SlotProps<Name extends SlotName> = SlotPropsByName[Name] & { readonly fallback: ReactNode }

/** The app's own parts of the page, by name. `null` hides a part. */
export type Slots = { readonly [Name in SlotName]?: ComponentType<SlotProps<Name>> | null | undefined }
