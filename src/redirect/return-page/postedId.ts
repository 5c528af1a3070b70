// The id of the element in which a server hands posted parameters to the return page.

export const postedId = 'mwa-posted'
