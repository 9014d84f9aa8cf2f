import { createDataTableColumnHelper, StatusBadge, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { Problem } from "../../hooks/problems"
import { useSaid } from "../../hooks/use-said"
import { sentenceWidth } from "../data-table"
import { Moment } from "../moment"
import { TextLink } from "../text-link"
import { ProblemActions } from "./problem-actions"

const columnHelper = createDataTableColumnHelper<Problem>()

export function useProblemColumns() {
  const { t } = useTranslation("amazon")
  return useMemo(
    () => [
      columnHelper.display({
        id: "subject",
        header: t("overview.problems.subject"),
        cell: ({ row: { original } }) => <Subject problem={original} />,
      }),
      columnHelper.display({
        id: "sentence",
        header: t("overview.problems.happened"),
        size: 2 * sentenceWidth,
        minSize: sentenceWidth,
        cell: ({ row: { original } }) => <Words problem={original} />,
      }),
      columnHelper.display({
        id: "since",
        header: t("overview.problems.since"),
        cell: ({ row: { original } }) =>
          original.since ? <Moment at={original.since} /> : "–",
      }),
      columnHelper.display({
        id: "actions",
        header: () => (
          <span className="sr-only">{t("overview.problems.actions")}</span>
        ),
        cell: ({ row: { original } }) => <ProblemActions problem={original} />,
      }),
    ],
    [t]
  )
}

function Subject({ problem }: { problem: Problem }) {
  const { t } = useTranslation("amazon")
  return (
    <div className="flex max-w-64 flex-col items-start gap-y-1 py-3">
      {problem.path ? (
        <TextLink
          to={problem.path}
          className="txt-compact-small-plus break-words"
        >
          {problem.subject}
        </TextLink>
      ) : (
        <Text size="small" weight="plus" className="break-words">
          {problem.subject}
        </Text>
      )}
      <Text size="xsmall" className="text-ui-fg-subtle">
        {t(`overview.problems.kind.${problem.kind}`)}
      </Text>
      <StatusBadge color={problem.severity === "error" ? "red" : "orange"}>
        {t(`overview.problems.severities.${problem.severity}`)}
      </StatusBadge>
    </div>
  )
}

function Words({ problem }: { problem: Problem }) {
  const { say, advise } = useSaid()
  const advice = advise(problem)
  return (
    <div className="flex min-w-64 max-w-[70ch] flex-col gap-y-1 whitespace-normal py-3">
      <Text size="small" className="text-pretty">
        {say(problem)}
      </Text>
      {advice && (
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {advice}
        </Text>
      )}
    </div>
  )
}
