// What a page fetches as soon as it stands: the parts that few logins show, and what accompanies them all.
export { RareField } from '../../fields/onDemand/index.ts'
export { VouchedChoices } from './account/VouchedChoices.tsx'
export { ErrorSummary } from './ErrorSummary.tsx'
export { FlowNotice } from './FlowNotice.tsx'
export { FormlessView } from './FormlessView.tsx'
export { Guide } from './Guide.tsx'
export { SpecialRequest } from './SpecialRequest.tsx'
export * from '../../requests/onDemand/index.ts'
