// The text of a label, for libraries that accept only plain text.
import type { Field } from 'react-mediawiki-auth'

export function labelText({ label, name }: Field): string {
  if (!label) return name
  return label.kind === 'html' ? label.html.replace(/<[^>]*>/g, '') : label.kind === 'text' ? label.text : label.key
}
