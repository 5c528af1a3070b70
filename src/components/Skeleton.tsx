'use client'
// Holds the place of the usual login while the wiki is asked, so that nothing jumps.
export function Skeleton() {
  return (
    <div className="mwa-skeleton" aria-hidden="true">
      <span />
      <span />
      <span />
    </div>
  )
}
