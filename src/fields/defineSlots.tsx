'use client'
// Turns the app's own parts of the page into a registry. An app without any does not load this file.
import type { ComponentType, ReactNode } from 'react'
import { renderChain, type ChainEnd } from './renderChain.tsx'
import type { SlotName, SlotProps, SlotPropsByName, Slots } from './slots.ts'

/** The result of `defineSlots`. Pass it to `<AuthFlow slots>`. */
export type SlotRegistry = <Name extends SlotName>(name: Name, props: SlotPropsByName[Name], end: ChainEnd) => ReactNode

/**
 * Prepares the app's own parts of the page. Each gets what it replaces as `fallback`, and is replaced by it if it throws.
 * Call it once, outside of components.
 *
 * @example const slots = defineSlots({ heading: MyHeading, progress: null })
 */
export function defineSlots(slots: Slots): SlotRegistry {
  return <Name extends SlotName>(name: Name, props: SlotPropsByName[Name], end: ChainEnd) => {
    const slot: ComponentType<SlotProps<Name>> | null | undefined = slots[name]
    return renderChain<SlotPropsByName[Name]>(slot === undefined ? [] : [slot], props, end)
  }
}
