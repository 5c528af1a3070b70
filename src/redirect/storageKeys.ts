// The storage keys and other names that the pages of a redirect share.

/** In `sessionStorage`: what a tab needs to go on after its redirect. */
export const tabRedirectKey = 'mwa-tab'

/** In `sessionStorage` of a popup: which redirect it belongs to. */
export const popupStateKey = 'mwa-window'

/** The id of the element in which a server hands posted parameters to the return page. */
export const postedElementId = 'mwa-posted'
