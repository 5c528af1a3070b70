// The attributes that an app gives to the root element of a component.
import type { AriaAttributes, AriaRole, CSSProperties } from 'react'

/** Attributes of the root element. Those of the package, such as `data-state`, `lang` and `dir`, cannot be replaced. */
export interface RootProps extends AriaAttributes {
  /** Classes beside the package's own. */
  readonly className?: string | undefined
  /** The id of the root element. */
  readonly id?: string | undefined
  /** Styles of the root element, custom properties such as `--mwa-accent` among them. */
  readonly style?: (CSSProperties & Readonly<Record<`--${string}`, string | number | undefined>>) | undefined
  /** The role of the root element. */
  readonly role?: AriaRole | undefined
  /** Any data attribute for the root element. */
  readonly [attribute: `data-${string}`]: string | number | boolean | undefined
}

const isRootProp = (name: string) => /^(className|id|style|role|(aria|data)-.+)$/.test(name)

/** Returns what of the props is meant for the root. Spread it before the attributes of the package. */
export function rootPropsOf(props: RootProps, ownClass: string): RootProps {
  const { className } = props
  const attributes = Object.entries(props).filter(([name]) => isRootProp(name))
  return { ...Object.fromEntries(attributes), className: className ? `${ownClass} ${className}` : ownClass }
}

/** Returns the other props, for a component inside that has a root of its own. */
export function withoutRootProps<Props extends RootProps>(props: Props): Omit<Props, keyof RootProps> {
  return Object.fromEntries(Object.entries(props).filter(([name]) => !isRootProp(name))) as Omit<Props, keyof RootProps>
}
