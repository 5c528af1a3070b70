// Fetches what a flow needs from its first form on.

export const loadSequel = () => import('./onDemand/sequel/index.ts')
