import { CommandBar, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useMapListings } from "../../hooks/listings"
import { useFormat } from "../../hooks/use-format"
import type { InboxRow } from "./use-inbox-columns"

interface InboxCommandsProps {
  rows: InboxRow[]
  clear: () => void
}

/** What can be done with the rows that are selected. */
export function InboxCommands({ rows, clear }: InboxCommandsProps) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const prompt = usePrompt()
  const counted = (key: string, count: number) =>
    t(`listings.inbox.${key}`, { count, formatted: format.number(count) })
  const map = useMapListings((count) => counted("mapped", count))
  const mappings = rows.flatMap(({ listing, best }) =>
    best ? [{ id: listing.id, variant_id: best.id }] : []
  )
  const accept = async () => {
    const isWanted = await prompt({
      variant: "confirmation",
      title: t("listings.inbox.acceptTitle"),
      description: counted("acceptText", mappings.length),
      confirmText: t("listings.actions.map"),
      cancelText: t("common.cancel"),
    })
    if (isWanted) {
      map.mutate({ mappings }, { onSuccess: clear })
    }
  }
  return (
    <CommandBar open={mappings.length > 0}>
      <CommandBar.Bar>
        <CommandBar.Value>
          {counted("selected", mappings.length)}
        </CommandBar.Value>
        <CommandBar.Seperator />
        <CommandBar.Command
          action={accept}
          label={t("listings.inbox.accept")}
          shortcut="m"
        />
        <CommandBar.Seperator />
        <CommandBar.Command
          action={clear}
          label={t("listings.inbox.clear")}
          shortcut="x"
        />
      </CommandBar.Bar>
    </CommandBar>
  )
}
