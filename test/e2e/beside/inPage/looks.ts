// The computed style of every element of the kit, in the surroundings of the moment, and what differs between two of them.

/** Values in the order of `names`. */
interface Look {
  readonly path: string
  readonly values: readonly string[]
}

const roots = '.mwa-flow, .mwa-credentials, .mwa-dialog, .mwa-log-out'
/** What can be hovered, pressed or focused, and what is in it. */
const controls = ':is(a, button, input, select, .mwa-title, .mwa-summary)'

/**
 * Without those that only follow from another one: logical names repeat physical ones, origins are half of the size, and the caret has
 * the colour of the text if nobody gives it another.
 */
const follows = /^(inline-size|block-size|(min|max)-(inline|block)-size|(perspective|transform)-origin|caret-color)$|-(inline|block)-(start|end)(-|$)|^inset-(inline|block)/
const names = [...getComputedStyle(document.documentElement)].filter((name) => !name.startsWith('--') && !follows.test(name))

const looks = new Map<string, readonly Look[]>()

/** Of all elements, or of the controls alone. */
export function takeLook(name: string, what: 'all' | 'controls'): void {
  for (const animation of document.getAnimations()) animation.cancel()
  const all = new Set([...document.querySelectorAll(roots)].flatMap((root) => [root, ...root.querySelectorAll('*')]))
  const taken = what === 'all' ? [...all] : [...all].filter((element) => element.closest(controls))
  looks.set(name, taken.flatMap(looksOf))
}

function looksOf(element: Element, index: number): readonly Look[] {
  return ['', '::before', '::after', '::marker', '::placeholder', '::backdrop'].filter((part) => part === '' || isShown(element, part)).map((part) => {
    const style = getComputedStyle(element, part)
    return { path: `${pathOf(element)}${part} (${index})`, values: names.map((name) => valueOf(element, style, name)) }
  })
}

/**
 * What cannot be seen counts as nothing: of an element that takes no place, of a border without a width, of a background without an
 * image, and how an element would stretch in a row that it is not in.
 */
function valueOf(element: Element, style: CSSStyleDeclaration, name: string): string {
  if (style.display === 'none') return name === 'display' ? 'none' : ''
  const border = /^border-(\w+)-(style|color)$/.exec(name)?.[1]
  if (border !== undefined && style.getPropertyValue(`border-${border}-width`) === '0px') return ''
  if (/^flex-(grow|shrink|basis)$/.test(name) && !getComputedStyle(element.parentElement ?? element).display.includes('flex')) return ''
  const isOfBackground = name.startsWith('background-')
  return isOfBackground && !/-(color|image)$/.test(name) && style.backgroundImage === 'none' ? '' : style.getPropertyValue(name)
}

function isShown(element: Element, part: string): boolean {
  if (part === '::marker') return getComputedStyle(element).display === 'list-item'
  if (part === '::placeholder') return element.hasAttribute('placeholder')
  if (part === '::backdrop') return element.matches('dialog[open]')
  return !['none', 'normal'].includes(getComputedStyle(element, part).content)
}

function pathOf(element: Element): string {
  const own = (one: Element) => `${one.localName}${[...one.classList].map((name) => `.${name}`).join('')}${one.hasAttribute('name') ? `[name=${one.getAttribute('name') ?? ''}]` : ''}`
  const parent = element.parentElement
  return parent && !element.matches(roots) ? `${own(parent)} > ${own(element)}` : own(element)
}

/** Returns a line per value that differs. */
export function differences(one: string, other: string): readonly string[] {
  const [before, after] = [looks.get(one), looks.get(other)].map((taken) => new Map(taken?.map(({ path, values }) => [path, values])))
  if (!before?.size || !after?.size) throw new Error(`There is no look ${one} or ${other}.`)
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path) => {
    const [own, beside] = [before.get(path), after.get(path)]
    if (!own || !beside) return [`${path}: ${own ? 'is gone' : 'came'}`]
    return names.flatMap((name, index) => (own[index] === beside[index] ? [] : [`${path} { ${name}: ${own[index] ?? ''} → ${beside[index] ?? ''} }`]))
  })
}
