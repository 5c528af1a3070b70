// The levels of headings, for a heading below another one.

/** The level of a heading. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

export function nextHeadingLevel(level: HeadingLevel): HeadingLevel {
  // TypeScript does not calculate with literal types.
  return level === 6 ? 6 : ((level + 1) as HeadingLevel)
}
