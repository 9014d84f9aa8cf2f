import { PencilSquare } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

interface EditButtonProps {
  to: string
  /** The section that it edits. */
  of: string
}

export const EditButton = ({ to, of }: EditButtonProps) => {
  const { t } = useTranslation("amazon")
  return (
    <IconButton asChild size="small" variant="transparent">
      <Link to={to} aria-label={t("settings.form.editOf", { of })}>
        <PencilSquare />
      </Link>
    </IconButton>
  )
}
