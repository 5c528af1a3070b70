// What axe says of one element.

export interface Finding {
  /** `incomplete`: axe cannot tell. */
  readonly kind: 'violation' | 'incomplete'
  readonly rule: string
  /** A selector of the element. */
  readonly target: string
  readonly html: string
  readonly why: string
  /** Whether a story of Storybook contains it. */
  readonly isInStory: boolean
}

export function lineOf({ kind, rule, target, html, why }: Finding): string {
  return `axe ${kind}: ${rule}: ${target}: ${why} ${html}`.slice(0, 500)
}
