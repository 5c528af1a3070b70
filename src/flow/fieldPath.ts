// Names of fields as names and ids in a form. A wiki may call a field `a.b`, `a[0]`, `__proto__` or nothing at all, and
// react-hook-form would read such a name as a path.

/**
 * Ordinary names stay as they are, because password managers read them. All others are encoded without collisions. Either way
 * there are only letters, digits, `_`, `-` and `~`, which a selector may quote as they are.
 */
export function toFieldPath(name: string): string {
  // react-hook-form ignores a `prototype` in a path without an error.
  const isPlain = /^(?!x\b)[a-z][\w-]*$/i.test(name) && !(name in {}) && name !== 'prototype' && !isFormProperty(name)
  return isPlain ? name : `x-${name.replace(/[^a-z0-9]/gi, (character) => `~${character.charCodeAt(0).toString(16)}~`)}`
}

export interface FieldIds {
  readonly input: string
  readonly label: string
  readonly help: string
  readonly error: string
  readonly status: string
}

/** Returns the ids of a field in the form of that id. The name comes last, so that no other name can contain a part. */
export function fieldIds(formId: string, name: string): FieldIds {
  const path = toFieldPath(name)
  const idOf = (part: string) => `${formId}-${part}-${path}`
  return { input: idOf('field'), label: idOf('label'), help: idOf('help'), error: idOf('error'), status: idOf('status') }
}

const words =
  'action after animate append attributes autocapitalize autocomplete autocorrect autofocus before blur children click closest ' +
  'contains dataset dir draggable elements encoding enctype focus hidden id inert lang length matches method name nonce ' +
  'normalize part popover prefix prepend pseudo rel remove reset role scroll slot spellcheck style submit target title ' +
  'translate when'

const firstWords =
  'accept access active add append aria assigned attach attribute base check child class client clone compare computed ' +
  'content current custom dispatch edit element enter first focus get has hide inner input insert is last local lookup move ' +
  'moz namespace next no node offset outer owner parent previous property query rel release remove replace report request ' +
  'scroll set shadow show start tab tag text to toggle value virtual webkit writing'

const formProperty = new RegExp(`^(?:(?:${alternatives(words)})$|(?:${alternatives(firstWords)})[A-Z]|on[a-z]|[A-Z]+_)`)

/**
 * True for what looks like a property of a form, such as `nodeName` or `appendChild`: in a form, a control of that name takes
 * the place of the property, and React would use the control.
 */
function isFormProperty(name: string): boolean {
  return formProperty.test(name)
}

function alternatives(list: string): string {
  return list.replaceAll(' ', '|')
}
