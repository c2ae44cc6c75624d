const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What is no uuid names nothing, and the database would throw on it. */
export const isUuid = (text: string) => uuid.test(text)
