// The stories that are broken on purpose, by their ids, and what has to be found on each.

export const plantedFaults: Readonly<Record<string, RegExp>> = {
  'planted--without-label': /^axe in light: label,/m,
  'planted--without-contrast': /^axe in light: color-contrast,/m,
  'planted--without-sense': /nobody typed this/,
}
