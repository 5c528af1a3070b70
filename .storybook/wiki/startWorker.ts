// Starts the service worker that answers for the wiki. Other requests go to the network.
import { setupWorker } from 'msw/browser'

export async function startWorker() {
  const worker = setupWorker()
  await worker.start({
    // Relative to the page, because a build may be served below a path.
    serviceWorker: { url: `${import.meta.env.BASE_URL}mockServiceWorker.js` },
    onUnhandledRequest: 'bypass',
    quiet: true,
  })
  return worker
}
