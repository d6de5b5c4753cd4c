/** Letters that Danish, Norwegian, Swedish and the names in their documents are written with. Anything else is suspect. */
export const isHomeLetter = (char: string): boolean => /[a-zA-ZæøåÆØÅäöÄÖéèêëÉÈüÜáàâÁÀíìîïóòôÓúùûÚçÇñÑßðÐþÞýÿčČđĐŋŊšŠŧŦžŽ]/.test(char)
