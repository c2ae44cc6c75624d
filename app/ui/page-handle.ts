/** `timeZone`: by whose clocks it says when it was printed. */
export type PageFrame = { width?: 'text' | 'wide'; compact?: boolean; timeZone?: string }

/** What a route says of its page's frame, outright or from what it loaded: `export const handle: PageHandle = { width: 'wide' }`. */
export type PageHandle = PageFrame | ((data: unknown) => PageFrame)

export const frameOf = (handle: PageHandle | undefined, data: unknown): PageFrame =>
  (typeof handle === 'function' ? handle(data) : handle) ?? {}
