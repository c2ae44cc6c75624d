/** What a route says of its page's frame: `export const handle: PageHandle = { width: 'wide' }`. */
export type PageHandle = { width?: 'text' | 'wide'; compact?: boolean }
