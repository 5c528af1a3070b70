// What an address brings: the parameters of its query and of its fragment.
import type { Pairs } from './messages.ts'

export function readAddress({ search, hash }: Pick<Location, 'search' | 'hash'>): Pairs {
  return [...new URLSearchParams(search), ...new URLSearchParams(hash.slice(1))]
}
