// What later parts take from the floors below, as one list. Their doors and the page's own file of later parts all give
// it, so that a bundler finds one set of files that all of them share with the first load: it would cut the first load
// into a piece for each other combination.
export { Button, FieldError, FieldFrame, FieldHelp, FieldLabelWords, labelOf } from '../../fields/index.ts'
export { TextField, useRegistry, useSlots } from '../../fields/index.ts'
export { isCaptcha, isCode, isError, isInput, isMethodChoice, isProof } from '../../flow/index.ts'
export { isSecret, isText, showsForm, textIn } from '../../flow/index.ts'
export { toFieldPath, useAuthFlowContext, useField, useMessagesOf, useStepFormContext } from '../../hooks/index.ts'
export { WikiWords, wordsOf } from '../../html/index.ts'
export { allWords } from '../../messages/trouble/index.ts'
export { modules } from '../../protocol/index.ts'
// The same for what a flow posts by.
export { createSequel, createWrites } from '../../flow/onDemand/sequel/index.ts'
