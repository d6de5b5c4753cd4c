/** As the database has it: something, one @, something, no blanks, at most 254 characters (RFC 5321). Whether it exists, only a mail can tell. */
export const isEmail = (text: string): boolean => /^[^@\s]+@[^@\s]+$/.test(text) && text.length <= 254
