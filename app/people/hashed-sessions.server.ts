import type { DBAdapter, Where } from 'better-auth'
import { sha256 } from '#app/hash.ts'

type Row = Record<string, unknown>

/** The database holds only the hash of a session's token: who reads the table cannot sign in with it. */
export function withHashedTokens(adapter: DBAdapter): DBAdapter {
  const hashed: DBAdapter = {
    ...adapter,
    async create(data) {
      const created = await adapter.create({ ...data, data: hashedRow(data.model, data.data) } as typeof data)
      return plainAgain(created, data.model, (data.data as Row).token) as never
    },
    async findOne(data) {
      const found = await adapter.findOne({ ...data, where: hashedWhere(data.model, data.where) })
      return plainAgain(found, data.model, tokenOf(data.where)) as never
    },
    findMany: (data) => adapter.findMany({ ...data, where: hashedWhere(data.model, data.where) }),
    count: (data) => adapter.count({ ...data, where: hashedWhere(data.model, data.where) }),
    async update(data) {
      const where = hashedWhere(data.model, data.where)
      const saved = await adapter.update({ ...data, where, update: hashedRow(data.model, data.update) })
      return plainAgain(saved, data.model, tokenOf(data.where)) as never
    },
    updateMany: (data) =>
      adapter.updateMany({
        ...data,
        where: hashedWhere(data.model, data.where),
        update: hashedRow(data.model, data.update),
      }),
    delete: (data) => adapter.delete({ ...data, where: hashedWhere(data.model, data.where) }),
    deleteMany: (data) => adapter.deleteMany({ ...data, where: hashedWhere(data.model, data.where) }),
    transaction: (work) => work(hashed),
  }
  return hashed
}

function hashedRow<Data extends Row>(model: string, row: Data): Data {
  return model === 'session' && typeof row.token === 'string' ? { ...row, token: sha256(row.token) } : row
}

function hashedWhere<Condition extends Where[] | undefined>(model: string, where: Condition): Condition {
  if (model !== 'session' || !where) return where
  return where.map((one) => (one.field === 'token' ? { ...one, value: hashedValue(one.value) } : one)) as Condition
}

function hashedValue(value: Where['value']): Where['value'] {
  if (Array.isArray(value)) return value.map((one) => sha256(String(one)))
  return typeof value === 'string' ? sha256(value) : value
}

const tokenOf = (where: Where[]) => where.find(({ field }) => field === 'token')?.value

function plainAgain(row: unknown, model: string, token: unknown) {
  return model === 'session' && row && typeof token === 'string' ? { ...row, token } : row
}
