import { KeyboundForm } from "@medusajs/dashboard/components"
import type { ComponentProps, FormEvent, KeyboardEvent } from "react"

interface KeyboardFormProps extends ComponentProps<typeof KeyboundForm> {
  /** Nothing can be submitted now, by no key either. @default false */
  isDisabled?: boolean
}

/**
 * Medusa's form, which Ctrl and Enter submit and Enter in a field does not. Left alone, it swallows
 * Enter on buttons and links as well, so that nobody could save or cancel by it.
 */
export const KeyboardForm = ({
  isDisabled = false,
  onSubmit,
  ...form
}: KeyboardFormProps) => (
  <KeyboundForm
    {...form}
    onSubmit={(event: FormEvent<HTMLFormElement>) => {
      if (!isDisabled) {
        onSubmit?.(event)
      }
    }}
    onKeyDown={(event: KeyboardEvent<HTMLFormElement>) => {
      if (event.key !== "Enter") {
        return
      }
      if (event.metaKey || event.ctrlKey) {
        event.preventDefault()
        event.currentTarget.requestSubmit()
      } else if (event.target instanceof HTMLInputElement) {
        event.preventDefault()
      }
    }}
  />
)
