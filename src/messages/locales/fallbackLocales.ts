// The locales that are shown for languages without a locale, after MediaWiki's fallback chains. A regional code such as
// `de-at`, which falls back to `de`, needs no entry.
// See https://www.mediawiki.org/wiki/Manual:Language#Fallback_languages

/** The languages that fall back to each locale. */
const languagesByLocale: Readonly<Record<string, string>> = {
  ar: 'aeb-arab arq ary arz',
  bn: 'bpy',
  cs: 'sk',
  de: 'bar dsb frr gsw hrx hsb ksh lb nds pdc pdt pfl sli stq vmf',
  es: 'an arn ast ay cbk-zam ext gn guc lad nah qu qug',
  fa: 'azb bcc bgn bqi glk lki lrc luz mzn sdh',
  fr: 'atj avk bci bm fon frc frp gcr ht kab kbp ln mg nrm oc pcd ses sg shi shy-latn ty wa wls wo',
  he: 'yi',
  hi: 'anp awa gom-deva mai sa',
  id: 'abs ace ban bbc-latn bjn btm bug gor jv mad map-bms min nia su',
  it: 'co egl eml fur lij lld lmo nap pms rgn roa-tara scn sdc sro vec',
  nb: 'nn no se',
  nl: 'li nds-nl srn vls zea',
  pl: 'csb szl',
  'pt-br': 'pt',
  ru: 'ab alt av ba bxr ce crh-cyrl cv gld inh koi krc kum kv lbe lez mdf mhr mrj myv os sah sjd sty tt tyv udm xal',
  sv: 'se-fi se-se',
  tr: 'gag kiu lzz',
  uk: 'rue',
  'zh-hans': 'gan-hans hsn ii wuu za zh',
  'zh-hant': 'ami cdo gan hak lzh nan pwn szy tay trv zh-hk zh-mo zh-tw',
}

/** The locale of each language that has a fallback. */
export const fallbackLocales: ReadonlyMap<string, string> = new Map(
  Object.entries(languagesByLocale).flatMap(([locale, languages]) => languages.split(' ').map((code) => [code, locale] as const)),
)
