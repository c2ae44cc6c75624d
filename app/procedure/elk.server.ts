import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { ElkNode } from 'elkjs/lib/elk-api.js'

const elk = createRequire(import.meta.url).resolve('elkjs/lib/elk.bundled.js')

/** Plain JavaScript, as the bundle of the pages has no file of its own for it. */
const work = `
  const { parentPort, workerData } = require('node:worker_threads')
  const Elk = require(workerData.elk)
  Promise.all(workerData.graphs.map((graph) => new Elk().layout(graph))).then((laid) => parentPort.postMessage(laid))
`

/** Lays the graphs out in a thread of its own, which nobody else waits for. Throws what it throws. */
export function layOutGraphs(graphs: readonly ElkNode[]): Promise<ElkNode[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(work, { eval: true, workerData: { elk, graphs } })
    worker.once('message', resolve).once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The layout of the procedure ended without an answer: ${code}`)))
  })
}
