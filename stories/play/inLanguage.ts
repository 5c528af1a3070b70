// Play functions are written in English. In another language of the toolbar, this finds what they look for.
import { loadLocale } from '../../src/messages/locales/loadLocale.lazy.ts'
import { englishMessages, sessionMessages, type MessageKey } from '../../src/messages/index.ts'
import { findText } from '../../src/testing/messages/catalogues.ts'
import { messagesEn, textsWithoutKey } from '../../src/testing/messages/messagesEn.ts'
import { appTextsIn } from '../words/appWords.ts'

/** Returns what matches, in the language of a story, the text that an English text or pattern stands for. */
export type InLanguage = (english: string | RegExp) => string | RegExp

/** One text of the kit, the wiki or an app, without markup. `$1` stands for a parameter. */
interface Pair {
  readonly english: string
  readonly other: string
}

const parameter = /\$\d/
/** The characters that keep a name in its own direction. */
const isolates = '[\u2066\u2068\u2069]*'

export async function loadInLanguage(language: string): Promise<InLanguage> {
  if (language === 'en') return (english) => english
  const { messages } = await loadLocale(language)
  const ofKit = Object.entries({ ...englishMessages, ...sessionMessages })
    .filter(([key]) => key !== '@metadata')
    .map(([key, english]) => ({ english, other: messages[key as MessageKey] ?? english }))
  const ofWiki = [...Object.entries(messagesEn), ...textsWithoutKey.map((text) => [text, text] as const)].map(([key, english]) => ({ english, other: findText(key, language, {}) }))
  return inLanguageOf([...ofKit, ...ofWiki, ...appTextsIn(language)].map(({ english, other }) => ({ english: plain(english), other: plain(other) })))
}

export function inLanguageOf(pairs: readonly Pair[]): InLanguage {
  return (english) => (typeof english === 'string' ? wholeText(english, pairs) : partOfText(english, pairs))
}

/** A text as a whole, with its parameters. A text that no catalogue has, such as a name, stays. */
function wholeText(english: string, pairs: readonly Pair[]): string | RegExp {
  const alternatives = alternativesOf(english, pairs)
  return alternatives.length === 0 ? english : new RegExp(`^(?:${alternatives.join('|')})$`)
}

function alternativesOf(english: string, pairs: readonly Pair[]): readonly string[] {
  const matches = pairs.flatMap((pair) => {
    if (pair.english === '$1') return []
    const match = new RegExp(`^${pair.english.split(parameter).map(escape).join('(.+)')}$`).exec(english)
    return match === null ? [] : [{ pair, values: match.slice(1) }]
  })
  // A text that is there literally is not one with a parameter.
  const fewest = Math.min(...matches.map(({ values }) => values.length))
  return unique(matches.filter(({ values }) => values.length === fewest).map(({ pair, values }) => fillIn(pair, values, pairs)))
}

function fillIn({ english, other }: Pair, values: readonly string[], pairs: readonly Pair[]): string {
  const order = [...english.matchAll(/\$\d/g)].map(([placeholder]) => placeholder)
  return other.split(/(\$\d)/).map((part) => {
    const value = values[order.indexOf(part)]
    if (value === undefined) return escape(part)
    return `${isolates}(?:${unique([...alternativesOf(value, pairs), escape(value)]).join('|')})${isolates}`
  }).join('')
}

/** Of the texts that have most of a pattern in common, the longest part without a parameter. */
function partOfText(pattern: RegExp, pairs: readonly Pair[]): RegExp {
  const [words = ''] = pattern.source.replace(/^\^|\$$/g, '').split('.*').map((part) => part.replace(/\\([^a-z])/gi, '$1'))
  const rated = pairs.map((pair) => ({ ...pair, common: longestCommonPart(words, pair.english) }))
  const longest = Math.max(...rated.map(({ common }) => common.length))
  if (longest < Math.min(words.length, 5)) return pattern
  const best = rated.filter(({ common }) => common.length === longest)
  const starts = pattern.source.startsWith('^') && best.every(({ english, common }) => words.startsWith(common) && english.startsWith(common)) ? '^' : ''
  return new RegExp(`${starts}(?:${unique(best.map(({ other }) => escape(longestOf(other.split(/\$\d|\n/)).trim()))).join('|')})`)
}

function longestCommonPart(words: string, text: string): string {
  let longest = ''
  for (let start = 0; start < words.length; start++) {
    while (start + longest.length < words.length && text.includes(words.slice(start, start + longest.length + 1))) longest = words.slice(start, start + longest.length + 1)
  }
  return longest
}

function longestOf(parts: readonly string[]): string {
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '')
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}

function plain(wikitext: string): string {
  return wikitext.replace(/'{2,}|<\/?\w+>/g, '').replace(/\[\[(?:[^|\]]*\|)?([^\]]*)\]\]/g, '$1').replace(/\[\S+ ([^\]]*)\]/g, '$1')
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
