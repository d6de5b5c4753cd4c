const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text is an id in the database's own spelling. Anything else never reaches a query. */
export const isUuid = (text: string): boolean => UUID.test(text)
