// What axe cannot tell by itself, and why each is no fault. An entry that matches nothing makes its run fail.
import type { Explained } from './judge.ts'

const hiddenUsername: Explained = {
  rule: 'hidden-content',
  matches: /<input(?=[^>]* autocomplete="username")[^>]* hidden=""/,
  reason: 'It tells password managers whose password is typed. Nobody sees it in any state.',
}

export const explainedInStories: readonly Explained[] = [
  { rule: 'hidden-content', matches: /: \.sb-|sb-wrapper|#storybook-docs/, reason: 'Storybook shows it in place of a story, never beside one.' },
  hiddenUsername,
  { rule: 'hidden-content', matches: /dialog: There is hidden content.*<dialog aria-label="Log in"/, reason: 'A closed dialog, on the page of documentation. Its story looks at it open.' },
  { rule: 'color-contrast', matches: /only non-text characters/, reason: 'A tick in a box, whose state is said in words by its control.' },
  { rule: 'color-contrast', matches: /background gradient <select/, reason: 'The gradient is the arrow, at the end of the field, where no text is.' },
  { rule: 'color-contrast', matches: /due to a pseudo element <(?:b|code)>/, reason: 'The pseudo-element is the icon, beside the text. The text is on the colour of the notice, as its other words are, whose contrast is measured.' },
]

export const explainedInDemo: readonly Explained[] = []
