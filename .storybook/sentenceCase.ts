// Storybook makes `Code By Email` of the name of an export.

/** Returns `Code by email`. Words that are written otherwise, such as `hCaptcha`, stay. */
export function sentenceCase(name: string): string {
  return name.replace(/ [A-Z](?=[a-z]*\b)/g, (letter) => letter.toLowerCase())
}
