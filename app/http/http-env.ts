/** What the middleware leaves on a request for those behind it. */
export type HttpEnv = { Variables: { requestId: string; nonce: string } }
