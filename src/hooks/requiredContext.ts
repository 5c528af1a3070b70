// A context that a hook cannot do without.
import { useContext, type Context } from 'react'

declare const process: { readonly env: { readonly NODE_ENV?: string | undefined } }

/** Throws outside of the provider. */
export function useRequiredContext<Value>(context: Context<Value | undefined>, provider: string): Value {
  const value = useContext(context)
  if (value) return value
  const reason = process.env.NODE_ENV !== 'production' && `this component has no flow. Put it inside <AuthFlow> or ${provider}.`
  throw new Error(`react-mediawiki-auth: ${reason || 'no provider'}`)
}
