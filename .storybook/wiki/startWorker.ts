// Starts the service worker that answers in the wiki's place. Other requests go where they would go.
import { setupWorker } from 'msw/browser'

export async function startWorker() {
  const worker = setupWorker()
  await worker.start({
    // Beside the page, wherever that is: a build may be served below a path.
    serviceWorker: { url: `${import.meta.env.BASE_URL}mockServiceWorker.js` },
    onUnhandledRequest: 'bypass',
    quiet: true,
  })
  return worker
}
