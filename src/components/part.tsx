'use client'
// A part of the page that is fetched later, as a component.
import { lazy, Suspense, type ComponentType, type FunctionComponent } from 'react'
import { useMessages } from '../hooks/index.ts'

/** `Instead` is shown where the file cannot be had, and nothing while it is on its way. */
export function part<Parts, Props extends object>(
  load: () => Promise<Parts>,
  pick: (parts: Parts) => ComponentType<Props>,
  Instead: ComponentType<Props>,
): FunctionComponent<Props> {
  const Part = lazy(() => load().then(pick, () => Instead).then((component) => ({ default: component })))
  return (props) => (
    <Suspense>
      <Part {...props} />
    </Suspense>
  )
}

export function NoNetwork() {
  return (
    <div className="mwa-notice" data-tone="error" role="alert">
      {useMessages()('failure-network')}
    </div>
  )
}
