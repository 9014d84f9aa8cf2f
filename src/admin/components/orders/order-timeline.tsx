import { Button, Text, clx } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AmazonOrder, TimelineEntry } from "../../hooks/orders"
import { useFormat } from "../../hooks/use-format"
import { Section } from "../section"
import { useTimelineWords } from "./use-timeline-words"

/** What a busy order shows at first. */
const shownAtFirst = 20

interface Day {
  day: string
  entries: { entry: TimelineEntry; isFirstSight: boolean }[]
}

/** The story of an order, the newest on top, by day. */
export function OrderTimeline({ order }: { order: AmazonOrder }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const [isWhole, setIsWhole] = useState(false)
  const all = newestFirst(order.timeline)
  const shown = isWhole ? all : all.slice(0, shownAtFirst)
  const left = all.length - shown.length
  return (
    <Section title={t("orders.timeline.title")}>
      <div className="flex flex-col gap-y-4 px-6 py-4">
        {all.length === 0 && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("orders.timeline.empty")}
          </Text>
        )}
        {byDay(shown, format.day).map(({ day, entries }) => (
          <section key={day} className="flex flex-col gap-y-2">
            <Text
              as="div"
              size="xsmall"
              weight="plus"
              className="text-ui-fg-subtle"
            >
              {day}
            </Text>
            <ol className="flex flex-col">
              {entries.map(({ entry, isFirstSight }, index) => (
                <Entry
                  key={`${entry.at}/${entry.name}/${index}`}
                  entry={entry}
                  isFirstSight={isFirstSight}
                  isLast={index === entries.length - 1}
                />
              ))}
            </ol>
          </section>
        ))}
        {left > 0 && (
          <Button
            size="small"
            variant="secondary"
            onClick={() => setIsWhole(true)}
          >
            {t("orders.timeline.more", {
              count: left,
              formatted: format.number(left),
            })}
          </Button>
        )}
      </div>
    </Section>
  )
}

const newestFirst = (timeline: TimelineEntry[]): Day["entries"] => {
  const firstSight = timeline.find(({ name }) => name === "seen")
  return timeline
    .map((entry) => ({ entry, isFirstSight: entry === firstSight }))
    .reverse()
}

/** `dayOf`: in the reader's own time zone. */
function byDay(entries: Day["entries"], dayOf: (at: string) => string): Day[] {
  const days: Day[] = []
  for (const one of entries) {
    const day = dayOf(one.entry.at)
    const last = days.at(-1)
    if (last?.day === day) {
      last.entries.push(one)
    } else {
      days.push({ day, entries: [one] })
    }
  }
  return days
}

const capitalized = (text: string): string =>
  text.charAt(0).toUpperCase() + text.slice(1)

const timeOf = (at: string, language: string): string =>
  new Date(at).toLocaleTimeString(language, { timeStyle: "short" })

interface EntryProps {
  entry: TimelineEntry
  isFirstSight: boolean
  isLast: boolean
}

function Entry({ entry, isFirstSight, isLast }: EntryProps) {
  const format = useFormat()
  const { i18n } = useTranslation()
  const { title, text } = useTimelineWords()(entry, isFirstSight)
  return (
    <li className="grid grid-cols-[20px_1fr] gap-x-2">
      <div className="flex flex-col items-center gap-y-0.5" aria-hidden>
        <span className="flex size-5 items-center justify-center">
          <span className="bg-ui-bg-base shadow-borders-base flex size-2.5 items-center justify-center rounded-full">
            <span className="bg-ui-tag-neutral-icon size-1.5 rounded-full" />
          </span>
        </span>
        {!isLast && <span className="bg-ui-border-base w-px flex-1" />}
      </div>
      <div className={clx("flex min-w-0 flex-col", { "pb-4": !isLast })}>
        <div className="flex items-baseline justify-between gap-x-3">
          <Text size="small" weight="plus" className="text-pretty">
            {title}
          </Text>
          <Text
            size="xsmall"
            className="text-ui-fg-subtle shrink-0 tabular-nums"
            asChild
          >
            <time dateTime={entry.at} title={format.moment(entry.at)}>
              {timeOf(entry.at, i18n.language)}
            </time>
          </Text>
        </div>
        {text && (
          <Text
            size="small"
            className="text-ui-fg-subtle text-pretty break-words"
          >
            {capitalized(text)}
          </Text>
        )}
      </div>
    </li>
  )
}
