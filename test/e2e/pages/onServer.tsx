// Renders the page on a server.
import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { Place, type PlaceProps } from './Place.tsx'

export function draw(props: PlaceProps): string {
  return renderToString(
    <StrictMode>
      <Place {...props} />
    </StrictMode>,
  )
}
