// Names of the extension that adds provider buttons and the step with every field, as the options set them.
import type { WikiState } from '../../state/wikiState.ts'

export function extensionRequestId({ extension }: WikiState, name: string): string {
  return `MediaWiki\\Extension\\${extension.name}\\${capitalise(extension.fieldPrefix)}${name}Request`
}

export function linkedAccountId({ extension }: WikiState, providerId: string, remoteName: string): string {
  return `${capitalise(extension.fieldPrefix)}Linked:${providerId}:${remoteName}`
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
