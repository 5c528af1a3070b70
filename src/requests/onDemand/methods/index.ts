// The door of the choice among second factors.
export { MethodsRequest } from './MethodsRequest.tsx'
