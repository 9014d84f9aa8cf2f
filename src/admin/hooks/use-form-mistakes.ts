import { useState } from "react"
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form"
import { splitMistakes } from "../lib/field-mistakes"

/** Puts what the server refuses under the fields that it names; the rest is `others`. */
export function useFormMistakes<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  fields: readonly FieldPath<Values>[]
) {
  const [others, setOthers] = useState<string | null>(null)
  return {
    others,
    showMistakes: (error: Error) => {
      const mistakes = splitMistakes(error.message, fields)
      for (const field of fields) {
        const message = mistakes.byField[field]
        if (message) {
          form.setError(field, { message })
        }
      }
      setOthers(mistakes.others || null)
    },
  }
}
