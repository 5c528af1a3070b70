// A renderer that is fetched when it is needed. Its fields are there meanwhile, and stay where it cannot be had.
import { lazy, Suspense, type ComponentType } from 'react'
import type { RequestRenderer, RequestRendererProps } from '../fields/index.ts'

export function lazyRequest(load: () => Promise<ComponentType<RequestRendererProps>>): RequestRenderer {
  const Loaded = lazy(() => load().then((component) => ({ default: component })))
  return function LazyRequest(props) {
    return (
      <Suspense fallback={props.fallback}>
        <Loaded {...props} />
      </Suspense>
    )
  }
}
