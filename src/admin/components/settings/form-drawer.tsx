// A drawer with a form, as Medusa's own edit drawers are: title, fields, cancel and save.

import { RouteDrawer } from "@medusajs/dashboard/components"
import { Button, Drawer } from "@medusajs/ui"
import type { FormEventHandler, ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { CloseName } from "../close-name"
import { KeyboardForm } from "../keyboard-form"
import { ErrorNotice } from "../notices"

interface FormPartsProps {
  onSubmit: FormEventHandler<HTMLFormElement>
  isPending: boolean
  /** What the server refused, and no field can show. */
  error: string | null
  submitLabel?: string
  isSubmitDisabled?: boolean
  children: ReactNode
}

/** Body and buttons; the same in a drawer with an address of its own and in a widget's. */
export function FormParts({
  onSubmit,
  isPending,
  error,
  submitLabel,
  isSubmitDisabled = false,
  children,
}: FormPartsProps) {
  const { t } = useTranslation("amazon")
  return (
    <KeyboardForm
      onSubmit={onSubmit}
      isDisabled={isSubmitDisabled || isPending}
      className="flex flex-1 flex-col overflow-hidden"
    >
      <Drawer.Body className="flex max-w-full flex-1 flex-col gap-y-6 overflow-y-auto">
        {children}
      </Drawer.Body>
      {error && (
        <div className="border-t">
          <ErrorNotice error={new Error(error)} />
        </div>
      )}
      <Drawer.Footer>
        <Drawer.Close asChild>
          <Button size="small" variant="secondary">
            {t("common.cancel")}
          </Button>
        </Drawer.Close>
        <Button
          size="small"
          type="submit"
          isLoading={isPending}
          disabled={isSubmitDisabled}
        >
          {submitLabel ?? t("common.save")}
        </Button>
      </Drawer.Footer>
    </KeyboardForm>
  )
}

interface EditDrawerProps {
  title: string
  children: ReactNode
}

export const EditDrawer = ({ title, children }: EditDrawerProps) => (
  <RouteDrawer>
    <RouteDrawer.Header>
      <CloseName />
      <RouteDrawer.Title>{title}</RouteDrawer.Title>
    </RouteDrawer.Header>
    {children}
  </RouteDrawer>
)
