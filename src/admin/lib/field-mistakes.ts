// The server's sentences put back to the fields that they name: "location_ids: there is no …"
// belongs under the field location_ids. What names none of the fields is said of the whole form.

export interface Mistakes<Field extends string> {
  byField: Partial<Record<Field, string>>
  /** What no field of this form can put right. */
  others: string
}

const capital = (sentence: string): string =>
  sentence.charAt(0).toUpperCase() + sentence.slice(1)

export function splitMistakes<Field extends string>(
  message: string,
  fields: readonly Field[]
): Mistakes<Field> {
  const said = message.replace(/ Nothing was changed\.$/, "")
  // "Failed to change the marketplace DE: region_id: there is …": each field opens with its name.
  const pieces = said.split(new RegExp(`(?:^|(?<=\\s))(${fields.join("|")}): `))
  const [before = "", ...named] = pieces
  const byField: Partial<Record<Field, string>> = {}
  for (let at = 0; at < named.length; at += 2) {
    const field = named[at] as Field
    const sentence = capital((named[at + 1] ?? "").trim())
    byField[field] = byField[field] ? `${byField[field]} ${sentence}` : sentence
  }
  const isOpening = named.length > 0 && before.trimEnd().endsWith(":")
  return { byField, others: isOpening ? "" : before.trim() }
}
