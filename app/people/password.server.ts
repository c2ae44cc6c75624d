import { hashPassword as hash, verifyPassword as verify } from 'better-auth/crypto'

export const SHORTEST_PASSWORD = 15
export const LONGEST_PASSWORD = 128

/** scrypt with a salt of its own, as better-auth stores it. */
export const hashPassword = (password: string): Promise<string> => hash(password)

export const isPasswordOf = (password: string, stored: string): Promise<boolean> => verify({ password, hash: stored })
