// The name under which a return page hands on what came back, to the page of the same tab that waits for it.

export const handedOn = 'mwa-return'
