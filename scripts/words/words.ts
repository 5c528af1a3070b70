// Lists the words that a language lacks, each with its English and what it is for; or puts them in, from a file such as
// {"de": {"cancel": "Abbrechen"}}: `npm run words`, `npm run words -- added.json`.
import { readFileSync } from 'node:fs'
import { addWords, readCatalogues, readLocales, type Words } from './catalogues.ts'

const [added] = process.argv.slice(2)
if (added !== undefined) {
  const byLocale = JSON.parse(readFileSync(added, 'utf8')) as Readonly<Record<string, Words>>
  for (const [code, words] of Object.entries(byLocale)) addWords(code, words)
}

const locales = readLocales()
for (const { area, english, qqq } of readCatalogues()) {
  for (const [key, text] of Object.entries(english)) {
    const lacking = locales.filter(({ words }) => words[key] === undefined).map(({ code }) => code)
    if (lacking.length > 0) console.log(`${area}: ${key}\n  ${text}\n  (${qqq[key] ?? 'not explained'})\n  lacks in ${lacking.join(' ')}`)
  }
}
