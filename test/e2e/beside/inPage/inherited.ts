// What the kit takes over from the page around it by intent: its font, its scheme, and Codex's variables.

const font = [
  'font-family', 'font-size', 'font-weight', 'font-style', 'font-stretch', 'font-variant', 'font-feature-settings', 'font-variation-settings',
  'font-kerning', 'font-optical-sizing', 'font-synthesis', 'font-size-adjust', 'letter-spacing', 'word-spacing', 'text-transform', 'text-rendering',
  '-webkit-font-smoothing', '-webkit-text-size-adjust', 'text-size-adjust', 'tab-size', 'hyphens', 'text-underline-offset',
]
const page = ['color-scheme', 'accent-color', 'scrollbar-color', '-webkit-tap-highlight-color', 'quotes']
const codex = [
  '--background-color-progressive', '--color-base', '--color-subtle', '--color-error', '--background-color-error-subtle', '--color-success',
  '--background-color-base', '--background-color-interactive-subtle', '--border-color-interactive', '--border-color-subtle',
]

export const inheritedByIntent: readonly string[] = [...font, ...page, ...codex]

/** All that elements inherit, beside custom properties. */
export const inheritedInFull: readonly string[] = [
  ...font, ...page,
  'color', 'line-height', 'text-align', 'text-indent', 'text-shadow', 'text-wrap', 'white-space', 'overflow-wrap', 'word-break', 'line-break',
  'cursor', 'visibility', 'direction', 'list-style', 'border-collapse', 'border-spacing', 'caption-side', 'empty-cells', 'pointer-events', 'user-select',
]
