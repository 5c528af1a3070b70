// The types of renderers: the props that one gets, and how an app registers its own.
import type { ComponentClass, ComponentType, FunctionComponent, ReactNode } from 'react'
import type { FieldValue, Step } from '../../flow/index.ts'
import type { FieldControl } from '../../hooks/index.ts'
import type { AuthRequest, FieldType } from '../../protocol/index.ts'
import type { KnownFieldTypes } from './knownFields.ts'

/** The props of a field renderer. Spread `inputProps` on an input. For a controlled input use `useFieldValue(field)`. */
export interface FieldRendererProps<Type extends FieldType = FieldType> extends FieldControl<Type> {
  /** What is rendered without this renderer. Wrap it, or leave it out. */
  readonly fallback: ReactNode
}

/** A component that draws a field. */
export type FieldRenderer<Type extends FieldType = FieldType> = ComponentType<FieldRendererProps<Type>>

/** A renderer with the type that it is for: it is used only where the wiki sends a field of that type. */
export type TypedFieldRenderer = {
  readonly [Type in FieldType]: { readonly type: Type; readonly render: FieldRenderer<Type> }
}[FieldType]

/** A renderer for any one type, or for all of them. As a method, because one written inline gets its props from here. */
type FieldRendererOfAnyType =
  | { of(props: FieldRendererProps): ReturnType<FunctionComponent> }['of']
  | { readonly [Type in FieldType]: ComponentClass<FieldRendererProps<Type>> }[FieldType]

/** What an app registers for the name of a field: a renderer, or one with the type that it is for. */
export type FieldEntry = FieldRendererOfAnyType | TypedFieldRenderer

type RenderersOfKnownFields = {
  readonly [Name in keyof KnownFieldTypes]?: FieldRenderer<KnownFieldTypes[Name]> | TypedFieldRenderer | null | undefined
}

/**
 * Renderers by the name of the field. The types of MediaWiki's own fields are known: `rememberMe` is a checkbox, and its
 * renderer is not used where a wiki sends something else under that name. For another name say it:
 * `domain: { type: 'select', render: Domain }`. Without a type the renderer gets whatever the wiki sends.
 */
export interface FieldRenderersByName extends RenderersOfKnownFields, Readonly<Record<string, FieldEntry | null | undefined>> {}

/** The props of a renderer for a whole request. */
export interface RequestRendererProps {
  /** The request, with its fields. */
  readonly request: AuthRequest
  /** The form that it is part of. */
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

/** A component that draws a whole request. */
export type RequestRenderer = ComponentType<RequestRendererProps>

/** A renderer for the requests that a function picks. */
export interface RequestRule {
  /** Called for each request of a form. */
  readonly when: (request: AuthRequest) => boolean
  /** `null` hides the request. Its fields are still posted with their first values. */
  readonly render: RequestRenderer | null
}

/**
 * Renderers by what they match. If several match, the most specific one wins: a rule, then the id of a request, its kind, the name of a
 * field, its type. `null` hides a field or a request. It is still posted with its first value.
 *
 * @example <AuthFlow renderers={{ fields: { OATHToken: CodeInput, email: null } }} … />
 */
export interface Renderers {
  /** All fields of a type. */
  readonly types?: { readonly [Type in FieldType]?: FieldRenderer<Type> | null | undefined } | undefined
  /** Fields of a type that this package does not know, by the name of the type in the API. */
  readonly unknownTypes?: Readonly<Record<string, FieldRenderer<'unknown'> | null>> | undefined
  /** A field by its name. */
  readonly fields?: FieldRenderersByName | undefined
  /** A request by its kind, such as `CaptchaAuthenticationRequest`, or by its whole id, which comes first. */
  readonly requests?: Readonly<Record<string, RequestRenderer | null>> | undefined
  /** A request by anything it contains. Rules come before all other renderers. The first one that matches wins. */
  readonly rules?: readonly RequestRule[] | undefined
}
