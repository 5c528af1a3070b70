// What every form of the bench gets: the names of its fields. Each has a label and is required.

export interface FormProps {
  readonly names: readonly string[]
}

export function namesOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `field${String(index)}`)
}

/** `Field 7` for `field7`. */
export function labelOf(name: string): string {
  return name.replace('field', 'Field ')
}
