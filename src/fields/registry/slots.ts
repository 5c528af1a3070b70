// The parts of the page that an app may replace, and the props of each.
import type { ComponentType, ReactNode } from 'react'
import type { ExternalIdentity, FlowState, FormState, Notice, Passed, Redirecting, RedirectPending, Step, SubmittingReturn } from '../../flow/index.ts'
import type { FlowAction } from '../../hooks/index.ts'

/** What every slot gets. */
interface CommonSlotProps {
  readonly state: FlowState
  /** The step whose form is shown, if there is one. */
  readonly step: Step | undefined
}

/** Spread them on the element that gets the focus when another step is shown. */
interface HeadingProps {
  readonly title: string
  readonly level: 1 | 2 | 3 | 4 | 5 | 6
  readonly headingProps: { readonly className: string; readonly tabIndex: -1 }
}

/** The props that a slot has of its own, or knows better. */
export interface SlotPropsByName {
  /** Spread `headingProps` on the element that gets the focus when another step is shown. */
  readonly heading: HeadingProps
  /** The message above the form. Spread `noticeProps`: fields refer to its id. */
  readonly notice: {
    readonly notice: Notice
    /** The text of the notice, as in the built-in one. */
    readonly message: ReactNode
    readonly noticeProps: { readonly id: string; readonly tabIndex: -1; readonly role: 'alert' | undefined }
  }
  /** The choices of a user whom an identity provider has confirmed, and who has no account on the wiki. */
  readonly externalIdentity: { readonly state: FormState; readonly step: Step; readonly externalIdentity: ExternalIdentity }
  /** The submit button: one of type `submit`, or one that calls `submit`. */
  readonly submitRow: {
    readonly state: FormState
    readonly step: Step
    readonly label: string
    readonly isBusy: boolean
    readonly submit: () => void
  }
  /** The ways on beside the form: cancel or start over; try again after a stop; go on as the user who is logged in. */
  readonly actions: { readonly actions: readonly FlowAction[] }
  /** Below the form of every step: the links to a new account and a new password, or to the login. */
  readonly footer: { readonly state: FormState; readonly step: Step }
  /** Redirects to the identity provider and waits for the return. */
  readonly redirectPrompt: { readonly state: RedirectPending | Redirecting | SubmittingReturn }
  /** The progress bar: rendered while the flow waits for the wiki or the identity provider. */
  readonly progress: object
  /** All that is shown after a pass, the heading included. `null` for an app that goes to another page then. */
  readonly passed: HeadingProps & { readonly state: Passed }
}

/** The name of a slot. */
export type SlotName = keyof SlotPropsByName

/** The props of a slot without `fallback`. */
export type SlotPropsWithoutFallback<Name extends SlotName> = Omit<CommonSlotProps, keyof SlotPropsByName[Name]> & SlotPropsByName[Name]

/** The props of a slot. `fallback` is what is rendered without it. Wrap it, or leave it out. */
export type SlotProps<Name extends SlotName> = SlotPropsWithoutFallback<Name> & { readonly fallback: ReactNode }

/** The app's own parts of the page, by name. `null` hides a part. */
export type Slots = { readonly [Name in SlotName]?: ComponentType<SlotProps<Name>> | null | undefined }
