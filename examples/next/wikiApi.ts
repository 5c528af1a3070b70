/** The API of the wiki, as this server reaches it. By default that of `npm run wiki`. */
export const wikiApi = process.env.WIKI_API ?? 'http://127.0.0.1:8080/w/api.php'
