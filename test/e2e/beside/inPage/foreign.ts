// Elements of an app inside of the kit's form: they look as they do outside of it.
import { holder } from './enter.ts'
import { inheritedInFull } from './inherited.ts'

/** Returns a line per value that the kit's sheet changes in the app's own elements. */
export function foreignDifferences(markup: string): readonly string[] {
  const inside = document.createElement('div')
  document.querySelector('.mwa-form')!.append(inside)
  const outside = document.createElement('div')
  holder().append(outside)
  const inherited = getComputedStyle(inside.parentElement!)
  for (const name of inheritedInFull) outside.style.setProperty(name, inherited.getPropertyValue(name))
  for (const place of [inside, outside]) {
    place.innerHTML = markup
    place.style.inlineSize = '20rem'
  }
  const [own, kept] = [inside, outside].map((place) => [...place.querySelectorAll('*')])
  const faults = (own ?? []).flatMap((element, index) => compare(element, kept?.[index]))
  inside.remove()
  outside.remove()
  return faults
}

function compare(inside: Element, outside: Element | undefined): readonly string[] {
  if (!outside) return []
  const [one, other] = [getComputedStyle(inside), getComputedStyle(outside)]
  // The kit's own properties are inherited, and nobody else reads them.
  const names = [...one].filter((name) => !name.startsWith('--') && one.getPropertyValue(name) !== other.getPropertyValue(name))
  return names.map((name) => `${inside.localName}.${inside.className} { ${name}: ${other.getPropertyValue(name)} → ${one.getPropertyValue(name)} }`)
}
