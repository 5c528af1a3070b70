// The ids of the stories that are broken on purpose, and the fault that has to be found in each.

export const plantedFaults: Readonly<Record<string, RegExp>> = {
  'planted--without-label': /^axe violation: label:/m,
  'planted--without-contrast': /^axe violation: color-contrast:/m,
  'planted--without-gap': /^buttons touch: Log in and Cancel/m,
  'planted--without-sense': /nobody typed this/,
}
