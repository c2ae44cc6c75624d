import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect } from 'vitest'
import type { WholeFormServer } from './whole-form-server.ts'

export const mostHtml = 14 * 1024
const mostOfAView = 50 * 1024

/** Weighs pages as the author of the form gets them. */
export function weigher({ server, author }: WholeFormServer) {
  /** What comes over the wire, packed as asked; `fetch` would unpack it. */
  function view(path: string, encoding: 'br' | 'gzip') {
    const { port } = server
    const cookie = [...author.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return new Promise<{ bytes: number; html: string }>((resolve, reject) => {
      request({ port, host: '127.0.0.1', path, headers: { cookie, 'accept-encoding': encoding } }, (answer) => {
        const chunks: Buffer[] = []
        if (answer.statusCode !== 200) return reject(new Error(`${path} answers ${answer.statusCode}`))
        answer
          .on('data', (chunk: Buffer) => chunks.push(chunk))
          .on('end', () => {
            const packed = Buffer.concat(chunks)
            const unpack = { br: brotliDecompressSync, gzip: gunzipSync }[answer.headers['content-encoding'] ?? '']
            const bytes = unpack ? unpack(packed) : packed
            resolve({ bytes: packed.length, html: bytes.toString() })
          })
      })
        .on('error', reject)
        .end()
    })
  }

  /** Styles, script and icon of a page, packed by brotli, each once. */
  const assets = new Map<string, number>()
  async function bytesOfAssets(html: string): Promise<number> {
    const linked = html.matchAll(/(?:<link[^>]*href|<script[^>]*src|<img[^>]*src)="(\/[^"]+)"/g)
    const paths = [...new Set([...linked].map(([, path]) => path!))]
    for (const path of paths) if (!assets.has(path)) assets.set(path, (await view(path, 'br')).bytes)
    return paths.reduce((sum, path) => sum + assets.get(path)! + headers, headers)
  }
  /** A page of a section, and the first and the last of each list of parts that it leads to. */
  async function expectLight(path: string): Promise<void> {
    const { bytes, html } = await view(path, 'gzip')
    expect(bytes, `${path} packed by gzip`).toBeLessThanOrEqual(mostHtml)
    expect((await view(path, 'br')).bytes, `${path} packed by brotli`).toBeLessThanOrEqual(mostHtml)
    expect(bytes + (await bytesOfAssets(html)), `${path}, all of its first view`).toBeLessThanOrEqual(mostOfAView)
    const here = /in=([^&#]*)/.exec(path)?.[1] ?? ''
    const links = [...html.matchAll(/href="([^"#]*[?&;]in=([^"#&]*))/g)].map(([, href, name]) => ({
      href: href!.replaceAll('&amp;', '&'),
      name: name!,
    }))
    const deeper = links.filter(({ name }) => name.length > here.length && name.startsWith(here))
    const byList = Map.groupBy(deeper, ({ name }) => name.replace(/\d+%5D$/, ''))
    for (const rows of byList.values())
      for (const { href } of new Set([rows[0]!, rows.at(-1)!])) await expectLight(href)
  }

  return { view, expectLight }
}

const headers = 1024
