// The door of security keys and passkeys.
export { ProofRequest } from './ProofRequest.tsx'
