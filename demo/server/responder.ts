// The interface of the parts of the demo's server.
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers a request. Returns false, and does nothing, if the request is for another part. */
export type Responder = (request: IncomingMessage, response: ServerResponse) => boolean
