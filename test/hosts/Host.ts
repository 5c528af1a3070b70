// An app in which the kit is put: what style sheet it has, and what is around the kit.

export type Scheme = 'light' | 'dark'

export interface Host {
  readonly css: string | Readonly<Record<Scheme, string>>
  /** Start tags of the elements around the app, from the body on. */
  readonly around: readonly string[]
  /** Attributes of the root element. */
  readonly html: Readonly<Record<Scheme, Readonly<Record<string, string>>>>
  /** Classes of the body. */
  readonly body: string
  /** Elements of the app's own, in its markup. */
  readonly sample: string
  /** Matches what it says of the kit's elements by `!important`, which only another `!important` could change. */
  readonly important?: RegExp
}

export const nothingAround = { around: [], html: { light: {}, dark: {} }, body: '' } as const

/** The file of the package, `styles.css` or the other one, stands before or after the sheet of the app. */
export const orders = ['the kit first', 'the kit last'] as const
export type Order = (typeof orders)[number]
