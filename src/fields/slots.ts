// The parts of the page that an app may show its own way, and what each of them gets.
import type { ComponentType, ReactNode } from 'react'
import type { FlowState, Notice, Redirecting, RedirectReady, Step, SubmittingReturn } from '../flow/index.ts'

/** What a slot gets, by its name. */
export interface SlotPropsByName {
  /** Spread `headingProps` on what the focus goes to when another step is shown. */
  readonly heading: {
    readonly title: string
    readonly level: 1 | 2 | 3 | 4 | 5 | 6
    readonly headingProps: { readonly className: string; readonly tabIndex: -1 }
  }
  /** What is said above the form. Fields point to its id, so spread `noticeProps`. */
  readonly notice: {
    readonly notice: Notice
    readonly words: ReactNode
    readonly noticeProps: { readonly id: string; readonly tabIndex: -1; readonly role: 'alert' | undefined }
  }
  /** The button that sends the form: of type submit, or one that calls `submit`. */
  readonly submitRow: {
    readonly label: string
    readonly isBusy: boolean
    readonly step: Step
    readonly submit: () => void
  }
  /** What leads to a third party and waits for it. */
  readonly redirectPrompt: { readonly state: RedirectReady | Redirecting | SubmittingReturn }
  /** Shown while the wiki is waited for. */
  readonly progress: { readonly kind: FlowState['kind'] }
}

export type SlotName = keyof SlotPropsByName

/** `fallback` is what would be shown without the slot: wrap it, or leave it out. */
export type SlotProps<Name extends SlotName> = SlotPropsByName[Name] & { readonly fallback: ReactNode }

/** An app's own parts of the page, by name. `null` shows nothing. */
export type Slots = { readonly [Name in SlotName]?: ComponentType<SlotProps<Name>> | null }
