// Notes what a screen reader would say of its own accord, as `heard`: what changes in a live region that was there
// before, and alerts that come; and how long the focus was lost, as `framesOnBody`. Runs before the page's scripts, and as it is.
{
  const regions = '[role=status], [role=alert], [aria-live]'
  const known = new WeakSet()
  window.heard = []
  const note = (region) => {
    const words = region.textContent.replace(/\s+/g, ' ').trim()
    if (words !== '' && window.heard.at(-1) !== words) window.heard.push(words)
  }
  const look = (changes) => {
    const changed = new Set()
    for (const { target, addedNodes } of changes) {
      const element = target instanceof Element ? target : target.parentElement
      const region = element?.closest(regions)
      if (region && known.has(region)) changed.add(region)
      for (const added of addedNodes) {
        if (!(added instanceof Element)) continue
        const come = added.matches(regions) ? [added] : added.querySelectorAll(regions)
        for (const one of come) {
          // A status that brings its words along is passed over; an alert is not.
          if (!known.has(one) && one.matches('[role=alert]')) changed.add(one)
          known.add(one)
        }
      }
    }
    changed.forEach(note)
  }
  // From when the focus was somewhere, it has to be somewhere.
  window.framesOnBody = 0
  let wasSomewhere = false
  const watchFocus = () => {
    const isSomewhere = document.activeElement !== document.body && document.activeElement !== null
    if (wasSomewhere && !isSomewhere) window.framesOnBody += 1
    wasSomewhere ||= isSomewhere
    requestAnimationFrame(watchFocus)
  }
  watchFocus()

  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true })
}
