// The name of a popup. It survives most redirects, so it tells a popup that can store nothing which redirect it belongs to.

const pattern = /^mwa-([\da-f]{32})-\d+$/

export function popupName(channelId: string, index: number): string {
  return `mwa-${channelId}-${index}`
}

/** Returns the id of the channel in the name of this window, if it is a popup. */
export function channelIdInName(): string | undefined {
  return pattern.exec(window.name)?.[1]
}

/** This window is no popup any more. */
export function clearPopupName(): void {
  if (channelIdInName() !== undefined) window.name = ''
}
