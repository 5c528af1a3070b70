// A context that something cannot do without.
import { useContext, type Context } from 'react'

/** Throws outside of the provider: there is nothing that could be shown. */
export function useRequiredContext<Value>(context: Context<Value | undefined>, provider: string): Value {
  const value = useContext(context)
  if (!value) throw new Error(`react-mediawiki-auth: nothing to show here. Put this inside <AuthFlow> or ${provider}.`)
  return value
}
