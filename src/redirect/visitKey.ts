// Where a window keeps what it knows of its journey; a tab that makes one by itself takes an earlier one away.

export const visitKey = 'mwa-window'
