// The alphabet of Amazon's flat files in Europe and America.

/** Where it differs from Latin-1: 0x80 to 0x9f, with gaps. */
const special = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ"

const codes = new Map(
  [...special]
    .map((letter, index): [string, number] => [letter, 0x80 + index])
    .filter(([letter]) => letter !== "\0")
)

/** Whatever has no place in it becomes a question mark, in SKUs too. */
export function toWindows1252(text: string): Buffer {
  return Buffer.from(
    Array.from(text, (letter) => {
      const code = letter.codePointAt(0) ?? 0
      const isLatin1 = code < 0x80 || (code >= 0xa0 && code <= 0xff)
      return isLatin1 ? code : (codes.get(letter) ?? 0x3f)
    })
  )
}
