// Under which name a tab keeps a note for itself before it leaves.

export const noteKey = 'mwa-tab'
