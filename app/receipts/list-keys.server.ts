import type { AppContext } from '#app/context.server.ts'
import { listReceiptKeys } from '#db/queries/receipt-keys.ts'
import type { PublicKey } from './receipt.ts'
import { withId } from './receipt-keys.server.ts'

export type ListedKey = PublicKey & { since: string }

/** Every key that a receipt was ever signed with, the newest first; for everybody. */
export async function listKeys({ db }: Pick<AppContext, 'db'>): Promise<{ keys: ListedKey[] }> {
  const keys = await listReceiptKeys(db)
  return { keys: keys.map(({ publicKey, since }) => ({ ...withId(publicKey), since: since.toISOString() })) }
}
