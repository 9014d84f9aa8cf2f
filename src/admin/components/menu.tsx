import { ActionMenu, type ActionGroup } from "@medusajs/dashboard/components"
import { EllipsisHorizontal } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

interface MenuProps {
  groups: ActionGroup[]
  /** What it acts on, for those who hear the page: "MUG-BLUE". */
  of?: string
}

/** Medusa's menu of three dots, with the name that a screen reader needs. */
export const Menu = ({ groups, of }: MenuProps) => {
  const { t } = useTranslation("amazon")
  return (
    <ActionMenu groups={groups}>
      <IconButton
        size="small"
        variant="transparent"
        aria-label={of ? t("common.actionsOf", { of }) : t("common.actions")}
      >
        <EllipsisHorizontal />
      </IconButton>
    </ActionMenu>
  )
}
