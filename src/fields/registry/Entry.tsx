'use client'
// One entry of the app's registry, rendered so that an entry written inline keeps its inputs.
import type { ComponentType, FunctionComponent } from 'react'
import { useStabilityHint } from '../../hooks/index.ts'

export interface EntryProps<Props extends object> {
  /** Where the app has put it, such as `renderers.fields.email`. */
  readonly path: string
  readonly render: ComponentType<Props>
  readonly props: Props
}

/**
 * A function that an app writes inline is another one at each render, and as a component it would be mounted anew: the focus
 * would be gone, and what was typed. So functions are called, and their hooks belong to this component.
 */
export function Entry<Props extends object>({ path, render, props }: EntryProps<Props>) {
  useStabilityHint(
    isFunction(render) ? undefined : render,
    `${path} is another component at each render, so its inputs lose their focus and their text. Create it outside of the component that renders, or pass a plain function.`,
  )
  if (isFunction(render)) return render(props)
  const Component = render
  return <Component {...props} />
}

/** Functions of the same source have the same hooks. Others must not take over their state. */
export function entryKey<Props>(path: string, render: ComponentType<Props>): string {
  return isFunction(render) ? `${path} ${String(render)}` : path
}

/** Not a class, and none of the objects that `memo`, `forwardRef` and `lazy` return. */
function isFunction<Props>(render: ComponentType<Props>): render is FunctionComponent<Props> {
  return typeof render === 'function' && !(render.prototype as { readonly isReactComponent?: unknown } | undefined)?.isReactComponent
}
