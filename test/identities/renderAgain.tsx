// Renders an app that makes its options anew each time, and checks that the page stays as it is.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render } from '@testing-library/react'
import { StrictMode, type ReactNode } from 'react'
import { expect, vi } from 'vitest'

/** The names of the options that may be written inline: those that can be an object or a function. */
type InlineName<Options, Name extends keyof Options> =
  Name extends `${'aria' | 'data'}-${string}` ? never : Extract<Exclude<Options[Name], string>, object> extends never ? never : Name

/** What makes each of these options anew. A record of all, so that a new option does not compile until it is here. */
export type Anew<Options> = { readonly [Name in keyof Options as InlineName<Options, Name>]-?: () => Exclude<Options[Name], undefined> }

/** Makes all of them anew, but for those that `without` names. */
export function makeAnew<Table extends object>(table: Table, ...without: readonly (keyof Table)[]): { [Name in keyof Table]: Table[Name] extends () => infer Made ? Made : never } {
  const kept = Object.entries(table).filter(([name]) => !without.some((one) => one === name))
  return Object.fromEntries(kept.map(([name, make]) => [name, (make as () => unknown)()])) as ReturnType<typeof makeAnew<Table>>
}

/** Returns what renders the app three times more, and checks that no element has left the page or come to it. */
export function renderAgain(make: () => ReactNode): () => Promise<void> {
  const queryClient = new QueryClient()
  const app = () => <StrictMode><QueryClientProvider client={queryClient}>{make()}</QueryClientProvider></StrictMode>
  const { rerender } = render(app())
  return async () => {
    await act(() => vi.dynamicImportSettled())
    const before = elements()
    // What an effect of a render has started is over with its turn.
    for (let count = 0; count < 3; count++) await act(async () => {
      rerender(app())
      await Promise.resolve()
    })
    const after = elements()
    const changed = [...before.filter((element) => !after.includes(element)), ...after.filter((element) => !before.includes(element))]
    expect(changed.map(({ outerHTML }) => outerHTML)).toEqual([])
  }
}

function elements(): readonly Element[] {
  return [...document.body.querySelectorAll('*')]
}
