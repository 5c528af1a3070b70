// Where the ids and the focus of a form are known: the document, or the shadow root that an app has put the form in.

/** Returns the root that the element is in. The document if there is no element, or if it is in none. */
export function rootOf(element: Element | null | undefined): Document | ShadowRoot {
  const root = element?.getRootNode()
  // Not `instanceof`: a frame has classes of its own.
  return root && 'getElementById' in root ? (root as Document | ShadowRoot) : document
}
