// What is fetched while a page is looked at, once for all flows on it.

export interface Later<Parts> {
  /** Rejects where it cannot be had; asked again, it tries again. */
  readonly fetch: () => Promise<Parts>
  /** Undefined before it is there. */
  readonly here: () => Parts | undefined
  /** Uses it: at once if it is there, because a browser opens windows in a click alone. `miss`: it cannot be had. */
  readonly use: <Result>(act: (parts: Parts) => Promise<Result> | Result, miss: () => Promise<Result> | Result) => Promise<Result>
}

export function createLater<Parts>(load: () => Promise<Parts>): Later<Parts> {
  let parts: Parts | undefined
  const fetch = async () => (parts ??= await load())
  return { fetch, here: () => parts, use: async (act, miss) => (parts ? act(parts) : fetch().then(act, miss)) }
}
