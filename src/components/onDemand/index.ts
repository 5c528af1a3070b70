// What a page fetches as soon as it stands: the parts that few logins show, and what accompanies them all.
export { RareField, Reveal } from '../../fields/onDemand/index.ts'
export { VouchedChoices } from './accountParts.tsx'
export { FlowNotice } from './FlowNotice.tsx'
export { FormHead } from './FormHead.tsx'
export { FormlessView } from './FormlessView.tsx'
export { Guide } from './Guide.tsx'
export { SpecialRequest } from './SpecialRequest.tsx'
export { titleOf } from './titleOf.ts'
