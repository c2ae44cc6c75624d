import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto'
import { canonicalJson, sha256 } from '#app/hash.ts'
import type { Database } from '#db/client.server.ts'
import { insertReceiptKey } from '#db/queries/receipt-keys.ts'
import type { PublicKey, Receipt, SignedReceipt } from './receipt.ts'

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The counter's key, made of its secret: every process has it, and no copy of the database does. */
function privateKeyOf(secret: string): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'ventanilla receipts', 32))
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
}

export function publicKeyOf(secret: string): PublicKey {
  const { x } = createPublicKey(privateKeyOf(secret)).export({ format: 'jwk' })
  return withId(x!)
}

/** Its own thumbprint (RFC 7638), so that a key can not go by the name of another. */
export function withId(x: string): PublicKey {
  const key = { kty: 'OKP', crv: 'Ed25519', x } as const
  return { ...key, kid: sha256(canonicalJson(key)).slice(0, 16) }
}

/** Makes the present key known beside those before it, whose receipts stay good. */
export async function keepReceiptKey(db: Database, secret: string) {
  const { kid, x } = publicKeyOf(secret)
  await insertReceiptKey(db, { id: kid, publicKey: x })
}

const signedText = (receipt: Receipt) => canonicalJson(receipt)

/** Short enough to be compared by eye with what stands on paper. */
export const fingerprintOf = (signature: string) => sha256(signature).slice(0, 16).match(/.{4}/g)!.join(' ')

export function signReceipt(secret: string, told: Omit<Receipt, 'keyId'>): SignedReceipt {
  const receipt = { ...told, keyId: publicKeyOf(secret).kid }
  const signature = sign(null, Buffer.from(signedText(receipt)), privateKeyOf(secret)).toString('base64url')
  return { receipt, signature }
}

export function isSignedBy({ receipt, signature }: SignedReceipt, { kty, crv, x }: PublicKey): boolean {
  const key = createPublicKey({ key: { kty, crv, x }, format: 'jwk' })
  const bytes = Buffer.from(signature, 'base64url')
  const isAsWritten = bytes.toString('base64url') === signature
  return isAsWritten && verify(null, Buffer.from(signedText(receipt)), key, bytes)
}
