// Everything that is going on with Amazon and takes a while: how far it is, and how it ended.

import { CheckCircleSolid, ExclamationCircleSolid } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useTasks, type AmazonTask, type TaskFilter } from "../hooks/tasks"
import { useFormat } from "../hooks/use-format"
import { useSaid } from "../hooks/use-said"
import { Moment } from "./moment"
import { ProgressLine } from "./progress-line"
import { Section } from "./section"
import { TextLink } from "./text-link"

interface RunningTasksProps extends TaskFilter {
  /** For a place inside a section: only the lines. @default false */
  isBare?: boolean
}

/** Nothing is shown while nothing goes on, but the place where news are spoken is always there. */
export function RunningTasks({ isBare = false, ...filter }: RunningTasksProps) {
  const { t } = useTranslation("amazon")
  const { tasks } = useTasks(filter)
  const lines = (
    <ul className="flex flex-col divide-y">
      {tasks.map((task) => (
        <TaskLine key={task.id} task={task} />
      ))}
    </ul>
  )
  return (
    <>
      <TaskNews tasks={tasks} />
      {tasks.length > 0 &&
        (isBare ? (
          lines
        ) : (
          <Section title={t("overview.tasks.title")}>{lines}</Section>
        ))}
    </>
  )
}

/** For those who do not see it: that something began or ended, never how far it is. */
function TaskNews({ tasks }: { tasks: AmazonTask[] }) {
  const { t } = useTranslation("amazon")
  return (
    <span role="status" className="sr-only">
      {tasks
        .map(({ kind, state }) =>
          t(`overview.tasks.news.${state}`, {
            task: t(`overview.tasks.kinds.${kind}`),
          })
        )
        .join(" ")}
    </span>
  )
}

/** How it ended, as the server says. Undefined: it has not. */
function useOutcome(task: AmazonTask) {
  const { say, quote } = useSaid()
  const { state, last_error: error } = task
  if (state !== "done" && state !== "failed") {
    return undefined
  }
  return error ? quote(error) : say(task)
}

function TaskLine({ task }: { task: AmazonTask }) {
  const { t } = useTranslation("amazon")
  const outcome = useOutcome(task)
  return (
    <li className="flex flex-col gap-y-2 px-6 py-4">
      {task.state === "running" ? (
        <TaskProgress task={task} />
      ) : (
        <TaskState task={task} />
      )}
      <div className="flex items-baseline justify-between gap-x-4">
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {outcome ??
            (task.waits_for
              ? t(`overview.tasks.waits.${task.waits_for}`)
              : t(`overview.tasks.hints.${task.kind}`))}
        </Text>
        {task.path && (
          <TextLink
            to={task.path}
            className="txt-compact-small shrink-0"
            aria-label={t(
              task.waits_for
                ? "overview.tasks.showAccountOf"
                : "overview.tasks.showOf",
              { task: t(`overview.tasks.kinds.${task.kind}`) }
            )}
          >
            {task.waits_for
              ? t("overview.tasks.showAccount")
              : t("overview.tasks.show")}
          </TextLink>
        )}
      </div>
    </li>
  )
}

function TaskProgress({ task }: { task: AmazonTask }) {
  const { t } = useTranslation("amazon")
  return (
    <ProgressLine
      label={t(`overview.tasks.kinds.${task.kind}`)}
      done={task.done}
      total={task.total}
      unit={t(`overview.tasks.units.${task.unit}`, {
        count: task.total ?? task.done,
      })}
    />
  )
}

function TaskState({ task }: { task: AmazonTask }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <span className="flex items-center gap-x-2">
        {task.state === "failed" && (
          <ExclamationCircleSolid className="text-ui-tag-red-icon" />
        )}
        {task.state === "done" && (
          <CheckCircleSolid className="text-ui-tag-green-icon" />
        )}
        <Text size="small" weight="plus">
          {t(`overview.tasks.kinds.${task.kind}`)}
        </Text>
      </span>
      <Text size="small" as="div" className="text-ui-fg-subtle tabular-nums">
        {t(`overview.tasks.states.${task.state}`)}
        {task.state === "waiting" &&
          task.total !== null &&
          ` · ${format.number(task.done)} / ${format.number(task.total)}`}
        {task.ended_at && (
          <>
            {" · "}
            <Moment at={task.ended_at} />
          </>
        )}
      </Text>
    </div>
  )
}
