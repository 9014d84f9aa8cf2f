// What Amazon prints on the packing slip. It prints Latin letters (ISO 8859-1) alone, and refuses
// two spaces in a row.

const longestNumber = 40
const longestComment = 750

/** The order's number, as its buyer knows it. */
export const displayedNumber = (number: string): string =>
  printable(number, longestNumber) || "-"

/** `{order}` in the template is the order's number. */
export const fillSlip = (template: string, number: string): string =>
  printable(template.replaceAll("{order}", number), longestComment) ||
  displayedNumber(number)

const printable = (text: string, longest: number): string =>
  [...text.normalize("NFC")]
    .filter((letter) => /[\s\x20-\x7e\xa0-\xff]/.test(letter))
    .join("")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, longest)
    .trim()
