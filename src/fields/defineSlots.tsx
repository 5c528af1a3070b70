'use client'
// An app's own parts of the page, made ready. Apps without any do not load this.
import type { ComponentType, ReactNode } from 'react'
import { chain, type OnError } from './chain.tsx'
import type { SlotName, SlotProps, SlotPropsByName, Slots } from './slots.ts'

/** What `defineSlots` gives: for `<AuthFlow slots>`. */
export type SlotRegistry = <Name extends SlotName>(
  name: Name,
  props: SlotPropsByName[Name],
  end: { readonly builtIn: ReactNode; readonly onError: OnError },
) => ReactNode

/**
 * Takes an app's own parts of the page. Each gets what it replaces as `fallback`, and is replaced by it when it throws.
 * Call it once, outside of components.
 *
 * @example const slots = defineSlots({ heading: MyHeading, progress: null })
 */
export function defineSlots(slots: Slots): SlotRegistry {
  return <Name extends SlotName>(name: Name, props: SlotPropsByName[Name], end: Parameters<SlotRegistry>[2]) => {
    const slot: ComponentType<SlotProps<Name>> | null | undefined = slots[name]
    return chain<SlotPropsByName[Name]>(slot === undefined ? [] : [slot], props, end)
  }
}
