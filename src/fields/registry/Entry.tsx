'use client'
// One entry of the app's registry, rendered so that an entry written inline keeps its inputs.
import { useEffect, useRef, type ComponentType, type FunctionComponent } from 'react'

declare const process: { readonly env: { readonly NODE_ENV?: string | undefined } }

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
  useChangingType(path, render)
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

/** An app may change between two components. Of a third one it is said in development that React mounts it anew. */
function useChangingType(path: string, type: unknown): void {
  const seen = useRef(new Set<unknown>())
  useEffect(() => {
    try {
      if (process.env.NODE_ENV === 'production' || isFunction(type as ComponentType)) return
      seen.current.add(type)
      if (seen.current.size !== 3) return
      console.warn(`react-mediawiki-auth: ${path} is another component at each render, so its inputs lose their focus and their text. Create it outside of the component that renders, or pass a plain function.`)
    } catch {
      // Where nothing bundles the package there is no `process`.
    }
  })
}
