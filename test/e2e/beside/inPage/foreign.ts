// Elements of an app inside of the kit's form: they look as they do there without the kit's sheet.
import { inheritedInFull } from './inherited.ts'

/** Returns a line per value that the kit's sheet changes in the app's own elements. */
export function foreignDifferences({ markup, kit }: { readonly markup: string; readonly kit: string }): readonly string[] {
  const inside = document.createElement('div')
  document.querySelector('.mwa-form')!.append(inside)
  // The app's elements inherit from the form: that is meant.
  const inherited = getComputedStyle(inside)
  for (const [name, value] of inheritedInFull.map((name) => [name, inherited.getPropertyValue(name)] as const)) inside.style.setProperty(name, value)
  // Away from what is around, which changes, too.
  Object.assign(inside.style, { position: 'absolute', inlineSize: '20rem' })
  inside.innerHTML = markup
  const withKit = valuesOf(inside)
  const sheet = [...document.querySelectorAll('style')].find(({ textContent }) => textContent === kit)!.sheet!
  sheet.disabled = true
  const without = valuesOf(inside)
  sheet.disabled = false
  inside.remove()
  return [...withKit].flatMap(([name, value]) => (without.get(name) === value ? [] : [`${name}: ${without.get(name) ?? ''} → ${value}`]))
}

/** The kit's own properties are inherited, too, and nobody else reads them. */
function valuesOf(place: Element): ReadonlyMap<string, string> {
  return new Map([...place.querySelectorAll('*')].flatMap((element, index) => {
    const style = getComputedStyle(element)
    const names = [...style].filter((name) => !name.startsWith('--'))
    return names.map((name) => [`${element.localName}.${element.className} (${index}) ${name}`, style.getPropertyValue(name)] as const)
  }))
}
