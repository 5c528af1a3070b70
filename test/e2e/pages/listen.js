// Records in `heard` what a screen reader would announce: changes in live regions that existed before, and new alerts.
// Counts in `framesOnBody` how long the focus was lost. Runs unbundled, before the scripts of the page.
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
          // A new status with text in it is not announced. A new alert is.
          if (!known.has(one) && one.matches('[role=alert]')) changed.add(one)
          known.add(one)
        }
      }
    }
    changed.forEach(note)
  }
  // Counts only after an element has had the focus.
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
