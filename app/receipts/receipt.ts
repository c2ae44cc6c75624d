/** What the counter signs: enough to know what was handed in, when, and by whom. */
export type Receipt = {
  reference: string
  version: number
  contentHash: string
  submittedAt: string
  organization: string
  signer: string
  /** The key that it is signed with. */
  keyId: string
}

/** `signature`: Ed25519 over the canonical JSON of the receipt, in base64url. */
export type SignedReceipt = { receipt: Receipt; signature: string }

/** A public key as RFC 8037 writes it. */
export type PublicKey = { kty: 'OKP'; crv: 'Ed25519'; x: string; kid: string }

export type ReceiptFile = SignedReceipt & { kind: typeof receiptKind; publicKey: PublicKey }

/** Everything that a content hash is of, to be kept beside the receipt. */
export type ContentFile = { kind: typeof contentKind; content: object }

export const receiptKind = 'ventanilla-receipt-1'
export const contentKind = 'ventanilla-answers-1'
export const keysPath = '/.well-known/ventanilla-keys.json'
