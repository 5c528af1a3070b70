// Renders the page, or hydrates what the server rendered.
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { Place, type PlaceProps } from './Place.tsx'

const root = document.getElementById('root')!
const props = JSON.parse(document.getElementById('props')!.textContent) as PlaceProps
const app = (
  <StrictMode>
    <Place {...props} />
  </StrictMode>
)
if (root.childElementCount > 0) hydrateRoot(root, app)
else createRoot(root).render(app)
