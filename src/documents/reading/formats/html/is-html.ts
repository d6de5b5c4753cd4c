const opening =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|h[1-6]|div|p|article|section|main|table|ul|ol|dl)(?=[\s>/])/i

/** Whether a text is a web page, by how it opens. */
export const isHtml = (text: string): boolean => opening.test(text.slice(0, 5000))
