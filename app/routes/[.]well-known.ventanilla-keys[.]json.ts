import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { listKeys } from '#app/receipts/list-keys.server.ts'

/** For everybody: what receipts are checked with. */
export async function loader({ context }: LoaderFunctionArgs) {
  return json(await listKeys(context), { headers: { 'cache-control': 'public, max-age=300' } })
}
