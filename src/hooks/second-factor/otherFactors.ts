// The user's other second factors. The wiki sends them as a list with the current one and an empty one.
import { isSecondFactorChoice } from '../../flow/index.ts'
import { withoutMissingMessages, type AuthRequest, type Field, type FieldOption } from '../../protocol/index.ts'
import { withDistinctLabels } from '../texts/distinctLabels.ts'

/** Returns the list of a request that offers other second factors. */
export function factorField(request: AuthRequest): Field | undefined {
  return isSecondFactorChoice(request) ? request.fields.find(({ type }) => type === 'select') : undefined
}

/** Each as it is described. Empty where somebody has no other. */
export function otherFactors(request: AuthRequest): readonly FieldOption[] {
  const field = factorField(request)
  const { currentModule, moduleDescriptions } = request.metadata
  const others = field?.type === 'select' ? field.options.filter(({ value }) => value !== '' && value !== currentModule) : []
  return withDistinctLabels(others.map(({ value, label }) => ({ value, label: descriptionIn(moduleDescriptions, value) ?? label })))
}

function descriptionIn(descriptions: unknown, factor: string): string | undefined {
  if (typeof descriptions !== 'object' || descriptions === null || !Object.hasOwn(descriptions, factor)) return undefined
  const description = (descriptions as Readonly<Record<string, unknown>>)[factor]
  return (typeof description === 'string' && withoutMissingMessages(description)) || undefined
}
