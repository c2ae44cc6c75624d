const full = ['ENOSPC', 'EDQUOT']

/** Whether an error says that the disk is full, however deep it was wrapped. */
export function isNoSpace(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: string; cause?: unknown }
  return full.includes(code ?? '') || (cause !== undefined && isNoSpace(cause))
}
