// A component that is fetched when it is first needed. A page that has lost its network still shows something.
import { lazy, Suspense, type ComponentType } from 'react'

/** `Instead` is shown where the file cannot be had, and nothing while it is on its way. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Instead: ComponentType<Props>,
): ComponentType<Props> {
  const Loaded = lazy(() => load().catch(() => Instead).then((part) => ({ default: part })))
  return function LazyPart(props) {
    return (
      <Suspense>
        <Loaded {...props} />
      </Suspense>
    )
  }
}
