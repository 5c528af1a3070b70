// What a renderer is and how an app names its own. The types follow from what an entry matches.
import type { ComponentType, ReactNode } from 'react'
import type { FieldValue, Step } from '../flow/index.ts'
import type { FieldControl } from '../hooks/index.ts'
import type { AuthRequest, FieldType } from '../protocol/index.ts'

/**
 * What a renderer of a field gets. Spread `inputProps` on an input, or use `useFieldValue(field)` for one that is told
 * its value.
 */
export interface FieldRendererProps<Type extends FieldType = FieldType> extends FieldControl<Type> {
  /** What would be shown without this renderer: wrap it, or leave it out. */
  readonly fallback: ReactNode
}

export type FieldRenderer<Type extends FieldType = FieldType> = ComponentType<FieldRendererProps<Type>>

/** What a renderer of a whole request gets. */
export interface RequestRendererProps {
  readonly request: AuthRequest
  readonly step: Step
  /** Shows one field of the step through the registry. */
  readonly Field: ComponentType<{ readonly name: string }>
  /** Sets what a field of the step holds, such as what a script has found out. */
  readonly setValue: (name: string, value: FieldValue) => void
  /** Sends the form, or does so by one of its buttons, by a `credential`, or by the choice of another method. */
  readonly submit: (pressed?: string) => void
  /** Asks the wiki for a new challenge. */
  readonly refresh: () => void
  readonly fallback: ReactNode
}

export type RequestRenderer = ComponentType<RequestRendererProps>

export interface RequestRule {
  readonly when: (request: AuthRequest) => boolean
  readonly render: RequestRenderer | null
}

/** Renderers by what they match. `null` shows nothing; what it hides is still posted, with its first value. */
export interface Renderers {
  /** Every field of a type. */
  readonly types?: { readonly [Type in FieldType]?: FieldRenderer<Type> | null }
  /** Fields of types that this kit does not know, by the type's name on the wire. */
  readonly unknownTypes?: Readonly<Record<string, FieldRenderer<'unknown'> | null>>
  /** A field by its name. */
  readonly fields?: Readonly<Record<string, FieldRenderer | null>>
  /** A request by its kind, such as `CaptchaAuthenticationRequest`. */
  readonly requests?: Readonly<Record<string, RequestRenderer | null>>
  /** A request by whatever it holds. Comes before all others; the first that matches wins. */
  readonly rules?: readonly RequestRule[]
}
