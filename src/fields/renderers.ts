// The types of renderers: the props that one gets, and how an app registers its own.
import type { ComponentType, ReactNode } from 'react'
import type { FieldValue, Step } from '../flow/index.ts'
import type { FieldControl } from '../hooks/index.ts'
import type { AuthRequest, FieldType } from '../protocol/index.ts'

/** The props of a field renderer. Spread `inputProps` on an input. For a controlled input use `useFieldValue(field)`. */
export interface FieldRendererProps<Type extends FieldType = FieldType> extends FieldControl<Type> {
  /** What is rendered without this renderer. Wrap it, or leave it out. */
  readonly fallback: ReactNode
}

export type FieldRenderer<Type extends FieldType = FieldType> = ComponentType<FieldRendererProps<Type>>

/** The props of a renderer for a whole request. */
export interface RequestRendererProps {
  readonly request: AuthRequest
  readonly step: Step
  /** Renders one field of the step, by the app's renderer if it has one. */
  readonly Field: ComponentType<{ readonly name: string }>
  /** Sets the value of a field, for example to the token of a captcha. */
  readonly setValue: (name: string, value: FieldValue) => void
  /** Submits the form. `button` is the field that submits it: a button, a `credential`, or a choice of a second factor. */
  readonly submit: (button?: string) => void
  /** Asks the wiki for a new challenge. */
  readonly refresh: () => void
  /** What is rendered without this renderer. Wrap it, or leave it out. */
  readonly fallback: ReactNode
}

export type RequestRenderer = ComponentType<RequestRendererProps>

export interface RequestRule {
  readonly when: (request: AuthRequest) => boolean
  /** `null` hides the request. Its fields are still posted with their first values. */
  readonly render: RequestRenderer | null
}

/** Renderers by what they match. `null` hides a field or a request. It is still posted with its first value. */
export interface Renderers {
  /** All fields of a type. */
  readonly types?: { readonly [Type in FieldType]?: FieldRenderer<Type> | null | undefined } | undefined
  /** Fields of a type that this package does not know, by the name of the type in the API. */
  readonly unknownTypes?: Readonly<Record<string, FieldRenderer<'unknown'> | null>> | undefined
  /** A field by its name. */
  readonly fields?: Readonly<Record<string, FieldRenderer | null>> | undefined
  /** A request by its kind, such as `CaptchaAuthenticationRequest`. */
  readonly requests?: Readonly<Record<string, RequestRenderer | null>> | undefined
  /** A request by anything it contains. Rules come before all other renderers. The first one that matches wins. */
  readonly rules?: readonly RequestRule[] | undefined
}
