import { ArrowDownMini, ArrowUpMini, XMarkMini } from "@medusajs/icons"
import { IconButton, Text } from "@medusajs/ui"
import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"

interface OrderedLocation {
  id: string
  name: string
  /** The sales channel does not sell from it. */
  isUnconnected: boolean
}

interface LocationOrderProps {
  locations: OrderedLocation[]
  onChange: (ids: string[]) => void
}

type Direction = "up" | "down"

/** A list that is put in order by buttons: by mouse, keyboard and screen reader alike. */
export function LocationOrder({ locations, onChange }: LocationOrderProps) {
  const { t } = useTranslation("amazon")
  const buttons = useRef(new Map<string, HTMLButtonElement | null>())
  // A row that moves in the page loses the focus, which belongs to whoever moves it further.
  const [moved, setMoved] = useState<{ id: string; by: Direction } | null>(null)
  useEffect(() => {
    if (moved) {
      const other = moved.by === "up" ? "down" : "up"
      const own = buttons.current.get(`${moved.id} ${moved.by}`)
      const button = own?.disabled
        ? buttons.current.get(`${moved.id} ${other}`)
        : own
      button?.focus()
    }
  }, [moved])

  const ids = locations.map(({ id }) => id)
  const move = (index: number, by: Direction) => {
    const id = ids[index]
    if (id === undefined) {
      return
    }
    const rest = ids.filter((one) => one !== id)
    rest.splice(by === "up" ? index - 1 : index + 1, 0, id)
    onChange(rest)
    setMoved({ id, by })
  }
  const movedIndex = locations.findIndex(({ id }) => id === moved?.id)

  return (
    <>
      <ol className="flex flex-col gap-y-2">
        {locations.map(({ id, name, isUnconnected }, index) => (
          <li
            key={id}
            className="bg-ui-bg-component shadow-borders-base flex items-center gap-x-2 rounded-md px-3 py-1.5"
          >
            <Text size="small" className="text-ui-fg-subtle w-4 tabular-nums">
              {index + 1}
            </Text>
            <div className="flex min-w-0 flex-1 flex-col">
              <Text size="small" weight="plus">
                {name}
              </Text>
              {isUnconnected && (
                <Text size="xsmall" className="text-ui-fg-error">
                  {t("settings.inventory.unconnected")}
                </Text>
              )}
            </div>
            {(["up", "down"] as const).map((by) => (
              <IconButton
                key={by}
                ref={(button) => {
                  buttons.current.set(`${id} ${by}`, button)
                }}
                type="button"
                size="small"
                variant="transparent"
                disabled={index === (by === "up" ? 0 : ids.length - 1)}
                aria-label={t(`settings.inventory.${by}`, { name })}
                onClick={() => {
                  move(index, by)
                }}
              >
                {by === "up" ? <ArrowUpMini /> : <ArrowDownMini />}
              </IconButton>
            ))}
            <IconButton
              type="button"
              size="small"
              variant="transparent"
              aria-label={t("settings.inventory.remove", { name })}
              onClick={() => {
                onChange(ids.filter((one) => one !== id))
              }}
            >
              <XMarkMini />
            </IconButton>
          </li>
        ))}
      </ol>
      <span role="status" className="sr-only">
        {moved && movedIndex >= 0
          ? t("settings.inventory.moved", {
              name: locations[movedIndex]?.name,
              position: movedIndex + 1,
            })
          : ""}
      </span>
    </>
  )
}
