// Public API of lazy/: code that is fetched when it is needed.
export { lazyCode, ScriptFailureProvider, useLazyCode, useScriptFailure, type ScriptFailure } from './lazyCode.ts'
