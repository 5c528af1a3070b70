// What a person has to see, whatever the page: text that can be read, edges of controls, the mark of the focus, and a sign beside its text.

const roots = '.mwa-flow, .mwa-credentials, .mwa-dialog[open], .mwa-log-out'

/** Returns what cannot be seen or read, a line each. Empty if all is well. */
export function unreadable(): readonly string[] {
  return shown().flatMap((element) => [...textFaults(element), ...controlFaults(element), ...signFaults(element)].map((fault) => `${nameOf(element)}: ${fault}`))
}

/** Returns what extends beyond the edges of the page, a line each. */
export function overflowing(): readonly string[] {
  const { clientWidth } = document.documentElement
  return shown().flatMap((element) => {
    const { left, right } = element.getBoundingClientRect()
    return left < -.5 || right > clientWidth + .5 ? [`${nameOf(element)}: from ${left} to ${right} of ${clientWidth}`] : []
  })
}

function shown(): readonly HTMLElement[] {
  const elements = [...document.querySelectorAll<HTMLElement>(roots)].flatMap((root) => [root, ...root.querySelectorAll<HTMLElement>('*')])
  return [...new Set(elements)].filter((element) => element.checkVisibility({ opacityProperty: true }) && !element.closest('.mwa-hidden-visually'))
}

const nameOf = (element: Element) => `${element.localName}.${element.className}${element.getAttribute('name') ?? ''}`

/** By WCAG: text of the usual size wants 4.5. */
function textFaults(element: HTMLElement): readonly string[] {
  const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
  if (!hasText && !element.matches('input:not([type=checkbox]), select')) return []
  const style = getComputedStyle(element)
  const faults = lessThan(4.5, contrast(colorOf(style.color, behind(element)), behind(element)), 'contrast of its text')
  const size = parseFloat(style.fontSize)
  return size < 11 ? [...faults, `its text has ${size} px`] : faults
}

function controlFaults(element: HTMLElement): readonly string[] {
  if (!element.matches('.mwa-button:not(.mwa-quiet), .mwa-input')) return []
  const style = getComputedStyle(element)
  const around = behind(element.parentElement)
  // An edge or a fill that differs from what is around.
  const edge = parseFloat(style.borderTopWidth) >= 1 && style.borderTopStyle === 'solid' ? contrast(colorOf(style.borderTopColor, behind(element)), around) : 1
  const fill = contrast(behind(element), around)
  const padding = Math.min(parseFloat(style.paddingLeft), parseFloat(style.paddingRight))
  return [
    // By WCAG: where to type has to be seen, while a button is known by its text.
    ...lessThan(element.matches('.mwa-input') ? 3 : 2, Math.max(edge, fill), 'contrast of its edge and fill'),
    ...lessThan(8, padding, 'padding at its sides'),
    ...lessThan(40, element.getBoundingClientRect().height, 'height'),
  ]
}

/** A sign before the text of a notice must not stand on it. */
function signFaults(element: HTMLElement): readonly string[] {
  const sign = getComputedStyle(element, '::before')
  if (!element.matches('.mwa-notice[data-tone=error], .mwa-summary')) return []
  if (sign.position !== 'absolute') return ['has no sign']
  const box = element.getBoundingClientRect()
  const range = document.createRange()
  range.selectNodeContents(element)
  const text = [...range.getClientRects()].filter(({ width }) => width > 0)
  const isLtr = getComputedStyle(element).direction === 'ltr'
  const start = isLtr ? Math.min(...text.map(({ left }) => left)) - box.left : box.right - Math.max(...text.map(({ right }) => right))
  const borderAndInset = isLtr ? parseFloat(getComputedStyle(element).borderLeftWidth) + parseFloat(sign.left) : parseFloat(getComputedStyle(element).borderRightWidth) + parseFloat(sign.right)
  return lessThan(borderAndInset + parseFloat(sign.width), start, 'room for its sign')
}

function lessThan(least: number, value: number, what: string): readonly string[] {
  return value < least ? [`${what} is ${value.toFixed(2)}, less than ${least}`] : []
}

type Rgba = readonly [number, number, number, number]

const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!

/** As it is painted: any notation, over what is behind it. */
function colorOf(color: string, [red, green, blue]: Rgba): Rgba {
  context.clearRect(0, 0, 1, 1)
  context.fillStyle = `rgb(${red} ${green} ${blue})`
  context.fillRect(0, 0, 1, 1)
  context.fillStyle = color
  context.fillRect(0, 0, 1, 1)
  const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data
  return [r, g, b, a]
}

/** The colour on which the content of an element stands. */
function behind(element: Element | null): Rgba {
  if (!element) return colorOf(schemeOf(document.documentElement) === 'dark' ? '#121212' : '#fff', [255, 255, 255, 255])
  return colorOf(getComputedStyle(element).backgroundColor, behind(element.parentElement))
}

/** The canvas of a dark page is dark. */
function schemeOf(element: Element): 'light' | 'dark' {
  const { colorScheme } = getComputedStyle(element)
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches
  return colorScheme.includes('dark') && (prefersDark || !colorScheme.includes('light')) ? 'dark' : 'light'
}

function contrast(one: Rgba, other: Rgba): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + .05) / (low + .05)
}

function luminance([red, green, blue]: Rgba): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => (value <= 10 ? value / 3294.6 : ((value / 255 + .055) / 1.055) ** 2.4))
  return .2126 * r + .7152 * g + .0722 * b
}
